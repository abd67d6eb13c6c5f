/** Cover of the stofmap: what is in the dossier, where it stands, how to find it. Also for the post that sends or files it. */
import type { Query } from '../../kernel/http.ts';
import { printedDay, printedTime } from '#pure/date';
import type { FolderCover } from '#contract/document/form';
import { itemOf } from '../archive/index.ts';
import { archiveCode, dossierView, mustSeeCover } from '../dossier/index.ts';
import { officeOf } from '../people/index.ts';
import { dispatchesOf } from './dispatch.queries.ts';
import { incomingOf } from './incoming.queries.ts';
import { dispositionsOf } from './letter.queries.ts';
import { numbersOf, standingNumber } from './number.queries.ts';

export type CoverData = Omit<FolderCover, 'letterhead' | 'setup' | 'marks' | 'made'>;

export const folderCover: Query<{ id: string }, CoverData> = async (ask, { id }) => {
  await mustSeeCover(ask, id);
  const { reader } = ask;
  const view = await dossierView(ask, { id });
  const { zone, name } = await officeOf(reader);
  const item = await itemOf(reader, id);
  const numbers = await numbersOf(reader, id);
  const row = (title: string, date: string, form: string) => ({ title, date, form });
  return {
    title: view.title, sop: view.sopTitle, period: String(view.year), unit: name,
    classification: item ? { code: item.classification, name: '' } : null, shelf: item?.shelf ?? null,
    code: item?.code ?? archiveCode(view.year, id), opened: printedTime(view.openedAt, zone), closed: view.closedAt && printedTime(view.closedAt, zone),
    contents: [
      ...(await incomingOf(reader, id)).map((letter) => row(`Surat masuk ${letter.number}, ${letter.subject}`, printedDay(letter.date), 'asli')),
      ...(await dispositionsOf(reader, id)).map((each) => row(`Lembar disposisi ${each.from}`, printedTime(each.at, zone), 'asli')),
      ...view.documents.filter((each) => each.version).map((each) => {
        const number = standingNumber(numbers, each.key);
        return row(number ? `${each.title}, nomor ${number.text}` : each.title, number ? printedDay(number.date) : '', 'asli');
      }),
      ...(await dispatchesOf(reader, id)).map((each) => row(`Bukti pengiriman kepada ${each.body}`, printedTime(each.sentAt, zone), each.state === 'received' ? 'asli' : '')),
    ],
  };
};
