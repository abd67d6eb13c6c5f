/** Everything that stands on a printed document, read in one transaction. */
import { printedDay, printedTime } from '#pure/date';
import { refuse } from '#pure/refusal';
import type { Query } from '../../kernel/http.ts';
import { draftOf, visible } from './document.queries.ts';
import { type Ask, type Opened, openForReading, type Owners, type Paper } from './owner.queries.ts';
import type { PrintedDocument } from './print.contract.ts';
import { framed, frameOf } from './print-frame.queries.ts';
import { printedSections } from './printed-section.rules.ts';
import { shortCode } from './short-code.rules.ts';
import { attachmentsOf, versionsOf, versionText } from './version.queries.ts';
import { standOf } from './version.rules.ts';

/** A version by number; `draft`: what is being written; null: the newest version, or the draft where there is none yet. */
export interface PrintAsked {
  readonly id: string;
  readonly version: number | 'draft' | null;
}

export const printedDocument = (owners: Owners, simulated: boolean): Query<PrintAsked, PrintedDocument> => async (ask, { id, version }) => {
  const opened = await openForReading(owners, ask, id);
  const text = await textOf(ask, opened, version);
  const office = await frameOf(ask.reader, text.versionId);
  const frame = framed(office, new Date(text.at), simulated);
  const paper = await opened.owner.paper(ask, opened.row, text.hash);
  return {
    ...frame, marks: [...(paper.stands ? [] : ['KONSEP']), ...frame.marks],
    id, title: text.title, form: opened.row.form, sections: printedSections(text.sections), attachments: text.attachments,
    code: text.hash && shortCode(text.hash), ...onPaper(paper, office.city, office.zone),
  };
};

const ZONES: Readonly<Record<string, string>> = { 'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** Instants of the owner become the words of the paper. */
function onPaper({ number, date, initials, signature }: Paper, city: string, zone: string) {
  const moment = (instant: string) => `${printedTime(instant, zone)} ${ZONES[zone] ?? ''}`.trimEnd();
  return {
    number,
    dateline: date && `${city}, ${printedDay(date)}`,
    initials: initials.map((initial) => ({ ...initial, at: moment(initial.at) })),
    signature: signature && { ...signature, at: signature.at && moment(signature.at) },
  };
}

/** The text that was asked for, as far as the reader may see it. */
export async function textOf({ reader }: Ask, { row, access }: Opened, asked: PrintAsked['version']) {
  const versions = visible(access, row.signed, await versionsOf(reader, row.id));
  const version = asked === 'draft' ? undefined : versions.find(({ no }) => asked === null || no === asked);
  if (version) {
    const found = await versionText(reader, row.id, version.no);
    if (!found) throw refuse('version.not-found');
    const { title, sections, attachments } = standOf(found.text);
    return { versionId: found.id as string | null, hash: version.hash as string | null, at: version.at, title, sections, attachments: attachments.map((each) => each.title) };
  }
  if (typeof asked === 'number' || access.may === 'signed') throw refuse(access.may === 'signed' && asked === null ? 'document.not-found' : 'version.not-found');
  const { content, updatedAt } = await draftOf(reader, row.id);
  const attachments = await attachmentsOf(reader, row.id);
  return { versionId: null, hash: null, at: updatedAt, title: row.title, sections: content.sections, attachments: attachments.map((each) => each.title) };
}
