/** Papers that are printed from the data alone, while nobody has begun a text of them: agreement and action plan of a post, request and minutes of a collection round. */
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { type PrintedDocument, printedSections, printFrame } from '../document/index.ts';
import { officeDay } from '../people/index.ts';
import type { PredicateScale } from '../performance/index.ts';
import { mustHold } from './compose.queries.ts';
import { composed } from './composers.rules.ts';
import type { Outline } from './outline.contract.ts';
import { numberUnderTitle, PAPER_KINDS, type PaperKind } from './paper-kind.rules.ts';
import { canRead } from './report.policy.ts';
import { reportYear } from './year.queries.ts';

/** `of`: the post of an agreement, the number of a quarter. */
export interface PaperAsk { readonly of: string; readonly year: number }

interface PapersOptions { readonly outlines: readonly Outline[]; readonly scales: readonly PredicateScale[]; readonly simulated: boolean }
/** With the name of the file that is saved. */
interface Paper { readonly file: string; readonly printed: PrintedDocument }

const paper = ({ outlines, scales, simulated }: PapersOptions, kind: PaperKind): Query<PaperAsk, Paper> => async (ask, { of, year }) => {
  if (!canRead(ask.actor)) throw refuse('report.not-allowed');
  const date = await officeDay(ask.reader, ask.now);
  const data = await reportYear(ask.reader, scales, { year, date, now: ask.now });
  const subject = kind.subject(data, of);
  if ('code' in subject) throw subject;
  const title = kind.title(data);
  return {
    file: `${title}, ${kind.name(data, of)}`,
    printed: {
      ...await printFrame(ask, simulated), title, form: 'report', number: numberUnderTitle(kind, null), dateline: null,
      sections: printedSections(composed(mustHold(outlines, kind.outline, date), data, subject)), attachments: [], initials: [], signature: null, code: null, id: null,
    },
  };
};

/** One for each kind, by the words of its address. */
export const papersOf = (options: PapersOptions) => Object.entries(PAPER_KINDS).map(([name, kind]) => ({ name, place: kind.place, query: paper(options, kind) }));
