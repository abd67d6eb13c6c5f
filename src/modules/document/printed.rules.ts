/** Whether a text prints something word for word. Pure. */

/** A number in front of a table row does not count: rows may stand in another order. */
const bare = (line: string): string => line.replace(/^\d+ \| /, '').replaceAll(/\s+/g, ' ').trim();

/**
 * How a text prints what is known by a name. `lines` as `composedLinesIn` gives them; `name`: the cell or line that tells
 * of whom is spoken; `runs`: table rows that must stand, the rows of one run one below the other. `whole`: every run does;
 * `otherwise`: the name stands, but not all of it; `not`: it is not spoken of.
 */
export function printedAs(lines: readonly string[], name: string, runs: readonly (readonly string[])[]): 'whole' | 'otherwise' | 'not' {
  const text = lines.map(bare);
  const stands = (run: readonly string[]) => text.some((_, at) => run.every((line, index) => text[at + index] === bare(line)));
  if (runs.every(stands)) return 'whole';
  const wanted = bare(name);
  return text.some((line) => line.split(' | ').includes(wanted)) ? 'otherwise' : 'not';
}
