/** The system did something else than the script says. One sentence, without a stack: it is a finding, not a crash. */
export class Deviation extends Error {}

/** Throws unless both are the same JSON. `what` names what was looked at. */
export function same(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Deviation(`${what}: seharusnya ${b}, ternyata ${a}`);
}

/** Throws unless it holds. */
export function holdsTrue(what: string, condition: boolean): void {
  if (!condition) throw new Deviation(what);
}
