/** Which outline holds on a day, and whether the outlines of an office fit together. Pure. */
import { type Outline, outlines as schema } from './outline.contract.ts';

export function outlineOn(outlines: readonly Outline[], kind: string, day: string): Outline | undefined {
  return outlines.find((each) => each.kind === kind && each.valid_from <= day && (each.valid_until === null || day <= each.valid_until));
}

/** @throws Error that lists every mistake with its place */
export function readOutlines(content: unknown, blocks: Readonly<Record<string, Readonly<Record<string, unknown>>>>): readonly Outline[] {
  const parsed = schema.safeParse(content);
  const problems = parsed.success ? problemsOf(parsed.data.outlines, blocks) : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (problems.length > 0 || !parsed.success) throw new Error(`content/reference/outlines.yaml:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  return parsed.data.outlines;
}

function problemsOf(outlines: readonly Outline[], blocks: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string[] {
  return outlines.flatMap(({ kind, valid_from: from, valid_until: until, sections }, index) => {
    const at = `outlines.${index}`;
    const known = blocks[kind];
    const ids = sections.map(({ id }) => id);
    const named = sections.flatMap((section) => section.blocks);
    return [
      ...(known ? [] : [`${at}.kind: no composer writes "${kind}"`]),
      ...(until !== null && until < from ? [`${at}.valid_until: ${until} lies before ${from}`] : []),
      ...outlines.slice(0, index).flatMap((other, place) => (overlap(other, { kind, valid_from: from, valid_until: until }) ? [`${at}: holds on days of outlines.${place} of the same kind`] : [])),
      ...ids.flatMap((id, place) => (ids.indexOf(id) < place ? [`${at}.sections.${place}.id: "${id}" stands twice`] : [])),
      ...(known ? sections.flatMap((section, place) => section.blocks.flatMap((block, nth) => [
        ...(block in known ? [] : [`${at}.sections.${place}.blocks.${nth}: "${kind}" has no block "${block}"`]),
      ])) : []),
      ...named.flatMap((block, place) => (named.indexOf(block) < place ? [`${at}: the block "${block}" stands twice`] : [])),
    ];
  });
}

type Span = Pick<Outline, 'kind' | 'valid_from' | 'valid_until'>;
const overlap = (one: Span, other: Span): boolean => one.kind === other.kind
  && (other.valid_until === null || one.valid_from <= other.valid_until) && (one.valid_until === null || other.valid_from <= one.valid_until);
