/** Lembar disposisi of a dossier (domain reference G.1): the letter that began it and every disposition. */
import type { Query } from '../../kernel/http.ts';
import { printedDay, printedTime } from '#pure/date';
import type { DispositionSheet } from '#contract/document/form';
import { mustReadAll, dossierView } from '../dossier/index.ts';
import { officeOf } from '../people/index.ts';
import { INSTRUCTIONS, URGENCIES } from './letter-word.rules.ts';
import { incomingOf } from './incoming.queries.ts';
import { dispositionsOf } from './letter.queries.ts';

export type DispositionData = Omit<DispositionSheet, 'letterhead' | 'setup' | 'marks' | 'made'>;

export const dispositionSheet: Query<{ id: string }, DispositionData> = async (ask, { id }) => {
  await mustReadAll(ask, id);
  const { reader } = ask;
  const { zone } = await officeOf(reader);
  const view = await dossierView(ask, { id });
  const [letter] = await incomingOf(reader, id);
  const dispositions = await dispositionsOf(reader, id);
  const urgency = dispositions.at(-1)?.urgency ?? letter?.urgency;
  return {
    subject: view.title,
    incoming: letter ? {
      receivedOn: printedTime(letter.receivedAt, zone), agenda: `${letter.agenda}/${letter.year}`, sender: letter.sender, date: printedDay(letter.date),
      number: letter.number, subject: letter.subject, attachments: letter.attachments === 0 ? '-' : `${letter.attachments} berkas`,
    } : null,
    urgencies: Object.entries(URGENCIES).map(([key, label]) => ({ label, chosen: key === urgency })),
    dispositions: dispositions.map((each) => ({
      from: each.from, name: each.person, at: printedTime(each.at, zone), to: each.to.map((label) => ({ label, chosen: true })),
      instructions: Object.entries(INSTRUCTIONS).map(([key, label]) => ({ label, chosen: each.instructions.includes(key) })),
      note: each.note, due: each.due && printedDay(each.due),
    })),
  };
};
