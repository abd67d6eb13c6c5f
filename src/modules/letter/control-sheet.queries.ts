/** Lembar kendali: one page per document with everything that happened to it, from the rows and the journal. */
import { sql } from 'kysely';
import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { printedDay, printedTime } from '#pure/date';
import type { ControlPage, ControlSheet, ControlSigning } from '#contract/document/form';
import type { DossierView } from '#contract/dossier/dossier';
import { shortCode } from '../document/index.ts';
import { dossierStory, dossierView } from '../dossier/index.ts';
import { officeOf } from '../people/index.ts';
import { initialsOf, signaturesOf } from '../signature/index.ts';
import { dispatchesOf } from './dispatch.queries.ts';
import { copiesOf, dispositionsOf } from './letter.queries.ts';
import { numbersOf } from './number.queries.ts';
import { namesOfSigners, type Signers } from './signer.queries.ts';

export type ControlData = Omit<ControlSheet, 'letterhead' | 'setup' | 'marks' | 'made'>;

interface Common {
  readonly view: DossierView;
  readonly zone: string;
  readonly signers: Signers;
}

const SIGNED: Readonly<Record<string, string>> = {
  basah: 'tanda tangan basah', approval_internal: 'disetujui dalam Tertib, bukan tanda tangan elektronik',
};

/** The sheet of one dossier; only for those who see everything of it. */
export const controlSheet: Query<{ id: string }, ControlData> = async (ask, { id }) => {
  const { reader } = ask;
  const story = await dossierStory(ask, { id });
  const view = await dossierView(ask, { id });
  const { zone } = await officeOf(reader);
  const head = await reader.db.selectFrom('kernel.chain_head').select(['seq', 'hash'])
    .where('office_id', '=', reader.office).where('chain', '=', id).executeTakeFirstOrThrow();
  const initials = await initialsOf(reader, id);
  const signatures = await signaturesOf(reader, id);
  const common: Common = { view, zone, signers: await namesOfSigners(reader, [...initials, ...signatures]) };
  const shared = await sharedRows(reader, id, common, story.entries);
  const versions = await versionNumbers(reader, view.documents.flatMap(({ version }) => version?.version ?? []));
  return {
    dossier: view.title, sop: view.sopTitle, period: String(view.year), journal: { count: head.seq + 1, hash: head.hash },
    pages: view.documents.map((document): ControlPage => {
      const hash = document.version?.hash;
      const of = <T extends { hashes: Readonly<Record<string, string>> }>(rows: readonly T[]) => rows.filter((row) => document.key in row.hashes);
      const covered = (bears: string) => bears === 'cover-letter' && document.bears === 'cover-letter';
      const own = shared.numbered.filter((number) => number.documentKey === document.key || covered(number.bears));
      return {
        title: document.title, number: own.findLast((number) => number.state === 'given')?.text ?? null,
        code: hash ? shortCode(hash) : null, version: versions.get(document.version?.version ?? '') ?? null, steps: shared.steps, dispositions: shared.dispositions, returns: shared.returns,
        initials: of(initials).map((row) => signing(row, document.key, common, row.note ?? '')),
        signatures: of(signatures).map((row) => signing(row, document.key, common, SIGNED[row.kind] ?? row.kind)),
        numbers: own.map((number) => ({
          number: number.state === 'void' ? `${number.text} (batal)` : number.text, date: printedDay(number.date),
          register: number.bears === 'number' ? 'Agenda surat keluar' : 'Surat pengantar',
        })),
        copies: shared.copies, receipts: shared.receipts,
      };
    }),
  };
};

/** Version numbers as they print, by id of the version. */
async function versionNumbers(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.db.selectFrom('document.version').select(['id', 'no'])
    .where('office_id', '=', reader.office).where(sql<boolean>`id = any(${ids}::uuid[])`).execute();
  return new Map(rows.map(({ id, no }) => [id, String(no)]));
}

function signing(
  row: { at: string; postId: string; personId: string; form: string; hashes: Readonly<Record<string, string>>; voided: { reason: string } | null },
  key: string, { zone, signers }: Common, words: string,
): ControlSigning {
  const { title, name } = signers.of(row);
  const gone = row.voided ? `gugur: ${row.voided.reason}` : '';
  return { at: printedTime(row.at, zone), title, name, remark: [shortCode(row.hashes[key] ?? ''), words, gone].filter(Boolean).join(' · ') };
}

type Story = Awaited<ReturnType<typeof dossierStory>>['entries'];

interface EventData { readonly event?: { readonly type?: string; readonly task?: string; readonly reason?: string } }

/** What all documents of a dossier have in common. */
async function sharedRows(reader: Reader, id: string, { view, zone }: Common, story: Story) {
  const numbers = await numbersOf(reader, id);
  return {
    numbered: numbers,
    steps: view.progress.flatMap((step) => {
      const [first] = step.rounds;
      const until = step.rounds.at(-1)?.until;
      const tasks = view.tasks.filter((task) => task.step === step.step);
      return first ? [{
        step: String(step.step), activity: view.definition.steps.find((each) => each.step === step.step)?.activity ?? '',
        post: [...new Set(tasks.map((task) => task.post.title))].join(', '), started: printedTime(first.from, zone), finished: until ? printedTime(until, zone) : '', standard: step.standardMinutes,
        actual: step.minutes, rounds: step.rounds.length,
      }] : [];
    }),
    dispositions: (await dispositionsOf(reader, id)).map((row) => ({
      at: printedTime(row.at, zone), from: row.from, to: row.to.join(', '), text: [row.instructions.join(', ').replaceAll('_', ' '), row.note].filter(Boolean).join('. '),
    })),
    returns: story.filter((entry) => ['dossier.return', 'dossier.submission-return'].includes(entry.name)).reverse().map((entry) => {
      const event = (entry.data as EventData | null)?.event;
      return { at: printedTime(entry.at, zone), step: event?.task?.split('.')[0] ?? '', by: entry.post ?? '', reason: event?.reason ?? '' };
    }),
    copies: (await copiesOf(reader, id)).map((row) => ({ recipient: row.recipient, count: `${row.count} ${row.medium}` })),
    receipts: (await dispatchesOf(reader, id)).map((row) => ({
      to: row.body, sent: printedTime(row.sentAt, zone), received: row.receivedAt ? printedTime(row.receivedAt, zone) : '',
      by: row.receivedBy ?? (row.state === 'waived' ? `tanpa tanda terima: ${row.reason ?? ''}` : ''),
    })),
  };
}
