/** What an SOP prints, and whether some text holds all of it. */
import type { SopDefinition } from '../../src/modules/sop/definition.contract.ts';

const MONTHS: Readonly<Record<string, string>> = { '01': 'Januari', '02': 'Februari', '11': 'November' };
const month = (value: string | null): string[] => (value ? [`${MONTHS[value.slice(5)] ?? '?'} ${value.slice(0, 4)}`] : []);

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Every piece of text of the transcription that stands on the sheet. */
export function printedPieces(sop: SopDefinition): string[] {
  const [office, district] = sop.unit.split(/ (?=Kabupaten )/);
  return [
    sop.title, sop.number, ...month(sop.created), ...month(sop.revised), ...month(sop.effective), sop.approved_by, (office ?? '').toUpperCase(), `Pemerintah ${district ?? ''}`.toUpperCase(),
    ...sop.legal_basis, ...sop.qualifications, ...sop.related, ...sop.equipment, ...sop.warnings, ...sop.records, ...sop.lanes.map(({ title }) => title),
    ...sop.steps.flatMap((step) => [
      step.activity, ...(step.inputs ?? []), ...(step.outputs ?? []), step.note ?? '',
      step.duration === null ? '' : 'adjusted' in step.duration ? 'Disesuaikan' : `${step.duration.value} ${step.duration.unit}`,
    ]),
    ...strings(sop.sections),
  ].filter(Boolean);
}

const bare = (words: string): string => words.replaceAll(/\s+/g, '');

/** Pieces that `lines` do not hold: whole, in order, each of their words; line breaks do not matter. */
export function missingPieces(sop: SopDefinition, lines: readonly string[]): string[] {
  const flow = bare(lines.join(' '));
  const tokens = new Set(lines.join(' ').split(/\s+/));
  return printedPieces(sop).filter((piece) => !flow.includes(bare(piece)) || piece.split(/\s+/).some((word) => !word.includes('/') && !tokens.has(word)));
}
