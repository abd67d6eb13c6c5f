/** The agreement of a post as it was fixed, beside what the data say now. Pure. */
import { printedDay } from '#pure/date';
import type { Node } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import type { Section } from '#contract/document/content';
import { nodesIn } from '#contract/document/node';
import { datelineOf, type Parties, partiesOf } from './agreement-paper.rules.ts';
import type { FixedFacts } from './office-paper.contract.ts';
import { originOf } from './origin.rules.ts';
import { printedIn } from './printed-figure.rules.ts';
import { line, paragraph, type Words } from './words.rules.ts';
import type { FixedAgreement, ReportYear } from './year.contract.ts';

/** What is kept of an agreement when it is fixed. */
export function factsOf(sections: readonly Section[]): FixedFacts {
  const signers = sections.flatMap(({ body }) => [...nodesIn(body.content)].flatMap((node) => (node.type === 'signers' ? [node.attrs.signers] : [])))[0] ?? [];
  const figures = new Map(printedIn(sections).map(({ ref, text }) => [ref, text]));
  return { signers, figures: [...figures].map(([ref, text]) => ({ ref, text })) };
}

/** The one fixed last: that of the changed plan, where there is one. */
export const fixedOf = ({ agreements }: ReportYear, { id }: ReportedPost): FixedAgreement | undefined => agreements.find(({ postId }) => postId === id);

/** Who signed it and when; where none is fixed, who would now. */
export function agreedOf(data: ReportYear, post: ReportedPost): [parties: Parties, dateline: string | null] {
  const fixed = fixedOf(data, post);
  const [second, first] = fixed?.signers ?? [];
  return fixed && second && first ? [[second, first], datelineOf(data, fixed.date)] : [partiesOf(data, post), null];
}

/** Number and day; empty where none is fixed. */
export function saidOf(data: ReportYear, post: ReportedPost): Words {
  const fixed = fixedOf(data, post);
  return fixed ? line`${fixed.number === null ? '' : ` Nomor ${fixed.number}`} tanggal ${printedDay(fixed.date)}` : [];
}

export const fixedWords = (data: ReportYear, post: ReportedPost): Node[] => (fixedOf(data, post) ? [paragraph(line`Perjanjian Kinerja Tahun ${String(data.year)}${saidOf(data, post)}.`)] : []);

/** Figures that the fixed agreement prints otherwise than the data say now, each in a sentence. */
export function departures(data: ReportYear, post: ReportedPost): string[] {
  const fixed = fixedOf(data, post);
  return (fixed?.figures ?? []).flatMap(({ ref, text }) => {
    const told = originOf(data, ref);
    if (told && (told.text === text || told.number === text)) return [];
    return [told ? `${told.label}: ${text} dalam Perjanjian Kinerja yang ditetapkan, ${told.text} dalam data. Tetapkan Perjanjian Kinerja perubahan atau jelaskan perbedaannya.`
      : `Angka ${text} dalam Perjanjian Kinerja yang ditetapkan tidak lagi ada dalam data kantor.`];
  });
}
