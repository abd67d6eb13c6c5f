/** The deeds of officials, each as the page that they would use sends it. Posts are named by the accounts of their holders. */
import type { Body, Node } from '#contract/document/content';
import type { DocumentView } from '#contract/document/document';
import type { Answer } from '#contract/sop/effect';
import { Deviation, same } from './deviation.ts';
import { wib } from './hours.ts';
import { type Account, POSTS } from './office.ts';
import { sampleScan } from '../support/scan.ts';
import type { Deed, Outcome, Request, Scene } from './script.ts';
import { bodyOf, type Section } from './text.ts';

type Input = Record<string, unknown>;

function act(input: (scene: Scene) => Promise<Input> | Input, outcome: Outcome = 'done'): Deed {
  return { outcome, prepare: async (scene) => ({ path: `/api/tasks/${scene.task}/perform`, body: { input: await input(scene) } }) };
}

function beside(outcome: Outcome, prepare: (scene: Scene) => Promise<Request> | Request): Deed {
  return { outcome, prepare: async (scene) => prepare(scene) };
}

export const twice = (deed: Deed): Deed => ({ ...deed, twice: true });
export const late = (deed: Deed): Deed => ({ ...deed, late: true });

export interface Letter {
  readonly number: string;
  readonly date: string;
  readonly from: string;
  readonly subject: string;
  readonly receivedAt: string;
}

/** Agenda of an incoming letter, with its scan. */
export const register = (letter: Letter): Deed => act(async ({ api }) => ({
  ...letter, receivedAt: wib(letter.receivedAt).toISOString(), urgency: 'penting', security: 'biasa', attachments: 1,
  file: await api.upload('surat-masuk.pdf', sampleScan(['Pindaian surat masuk', letter.number, letter.subject])),
}));

export const dispose = (to: Account, note: string, due: string | null = null): Deed =>
  act(({ postOf }) => ({ to: [postOf(to)], instructions: ['ditindaklanjuti', 'dikoordinasikan'], note, due, urgency: 'segera' }));

export const instruct = (note: string): Deed => act(() => ({ note }));

/** A date for each step still to come, and the day of sending. */
export const instructDated = (note: string, dates: Readonly<Record<number, string>>, sendBy: string): Deed =>
  act(() => ({ note, schedule: { rows: Object.entries(dates).map(([step, date]) => ({ step: Number(step), date })), sendBy } }));

export const orderCopies = (note: string, count: number, recipients: readonly string[]): Deed => act(() => ({ note, copies: { count, recipients } }));

export const BIDANG = ['koperasi', 'ukm', 'perindustrian', 'perdagangan'] as const;
export type Bidang = (typeof BIDANG)[number];

/** Asks every bidang for the ready items of the sheet. */
export const requestData = (dueAt: string, note: string): Deed => act(async ({ view, postOf }) => {
  const { definition } = await view();
  const items = definition.data_items.map(({ title, kind }, index) => ({ id: `butir-${index + 1}`, title, kind }));
  return {
    items, note, dueAt: wib(dueAt).toISOString(),
    addressees: BIDANG.map((bidang) => ({ post: postOf(bidang), items: items.map(({ id }) => id) })),
  };
});

/** Asks as the page proposes: what verified figures answer goes only to the bidang that lack some, and the note names which. */
export const requestLacking = (dueAt: string, lacking: Readonly<Partial<Record<Bidang, readonly string[]>>>): Deed => act(async ({ view, postOf }) => {
  const { definition, offers } = await view();
  const missing = offers[0]?.missing;
  same('Bidang dengan angka yang belum terverifikasi', BIDANG.filter((bidang) => missing?.posts.includes(postOf(bidang))), Object.keys(lacking));
  // `Kepala Bidang UKM: IKU-4 Persentase usaha mikro naik kelas (triwulan IV); ...`
  const named = (missing?.note.split('\n').slice(1) ?? []).map((line): [string, string[]] => {
    const [title = '', figures = ''] = line.split(/: (.*)/);
    return [title, figures.split('; ').map((figure) => figure.replace(/^(\S+) .* \(triwulan ([IV, ]+)\)\.?$/, '$1 $2'))];
  });
  same('Angka yang belum terverifikasi', named, Object.entries(lacking).filter(([, figures]) => figures.length > 0).map(([bidang, figures]) => [POSTS[bidang as Bidang], figures]));
  const items = definition.data_items.map(({ title, kind, unless }, index) => ({ id: `butir-${index + 1}`, title, kind, unless }));
  return {
    items: items.map(({ unless: _unless, ...item }) => item), note: missing?.note, dueAt: wib(dueAt).toISOString(),
    addressees: BIDANG.map((bidang) => ({ post: postOf(bidang), items: items.filter(({ unless }) => !unless || bidang in lacking).map(({ id }) => id) })),
  };
});

/** An answer by the title of its item. */
export type Given =
  | { readonly title: string; readonly text: string }
  | { readonly title: string; readonly table: readonly (readonly string[])[] }
  | { readonly title: string; readonly file: string }
  | { readonly title: string; readonly nothing: string };

async function answerOf(scene: Scene, item: string, given: Given): Promise<Answer> {
  if ('text' in given) return { item, kind: 'text', text: given.text };
  if ('nothing' in given) return { item, kind: 'nothing', reason: given.nothing };
  if ('file' in given) return { item, kind: 'file', files: [await scene.api.upload(given.file, sampleScan(['Bukti dukung', given.file]))] };
  const [columns = [], ...rows] = given.table;
  return { item, kind: 'table', columns, rows };
}

function submission(given: readonly Given[], partial: boolean): Deed {
  return act(async (scene) => {
    const items = (await scene.view()).requests.at(-1)?.items ?? [];
    const idOf = (title: string) => {
      const found = items.find((item) => item.title === title);
      if (!found) throw new Deviation(`Butir "${title}" tidak diminta`);
      return found.id;
    };
    return { partial, answers: await Promise.all(given.map((each) => answerOf(scene, idOf(each.title), each))) };
  }, partial ? 'part' : 'done');
}

export const submit = (given: readonly Given[]): Deed => submission(given, false);
/** Keeps what is there already; the rest follows. */
export const submitPart = (given: readonly Given[]): Deed => submission(given, true);

export const recap = (note: string): Deed => act(() => ({ note }));
export const accept = (note: string): Deed => act(() => ({ note }));
export const analyse = (note: string): Deed => act(() => ({ note }));

/** Types these sections into the documents, by document key and heading, then hands a new version over. */
export const draft = (texts: Readonly<Record<string, Readonly<Record<string, Section>>>>, note: string): Deed => act(async (scene) => {
  for (const { key, documentId } of (await scene.view()).documents) {
    const text = texts[key];
    if (text) await write(scene, documentId ?? '', text);
  }
  return { outcome: 'version', note };
});

async function write({ api }: Scene, documentId: string, text: Readonly<Record<string, Section>>): Promise<void> {
  const { draft: standing } = await api.get(`/api/documents/${documentId}`) as DocumentView;
  if (!standing) throw new Deviation('Konsep naskah tidak dapat dibaca oleh penyusunnya');
  const known = standing.content.sections.map(({ title }) => title);
  const unknown = Object.keys(text).filter((title) => !known.includes(title));
  if (unknown.length > 0) throw new Deviation(`Naskah tidak mempunyai bagian ${unknown.join(', ')}; yang ada: ${known.join(', ')}`);
  const sections = standing.content.sections.map((section) => {
    const written = text[section.title];
    return written ? { ...section, body: bodyOf(written) } : section;
  });
  const saved = await api.send('PUT', `/api/drafts/${documentId}`, { revision: standing.revision, content: { sections } });
  if (saved.status !== 200) throw new Deviation(`Konsep tidak tersimpan: ${saved.status} ${JSON.stringify(saved.body)}`);
}

/** What a composed text asks, answered by the beginning of the key; the prompt says of what. */
export type Answers = Readonly<Record<string, (of: string) => string>>;

/** Answers the questions of a composed text, then types and hands over as `draft` does. */
export const complete = (document: string, answers: Answers, texts: Parameters<typeof draft>[0], note: string): Deed => {
  const written = draft(texts, note);
  return { ...written, prepare: async (scene) => {
    const made = (await scene.view()).documents.find(({ key }) => key === document);
    const { draft: standing } = await scene.api.get(`/api/documents/${made?.documentId}`) as DocumentView;
    if (!standing) throw new Deviation('Konsep naskah tidak dapat dibaca oleh penyusunnya');
    const sections = standing.content.sections.map((section) => ({ ...section, body: { ...section.body, content: ((section.body as unknown as Body).content).map((node) => answered(node, answers)) } }));
    const saved = await scene.api.send('PUT', `/api/drafts/${made?.documentId}`, { revision: standing.revision, content: { sections } });
    if (saved.status !== 200) throw new Deviation(`Konsep tidak tersimpan: ${saved.status} ${JSON.stringify(saved.body)}`);
    return written.prepare(scene);
  } };
};

function answered(node: Node, answers: Answers): Node {
  if (node.type !== 'field') return node;
  const { key, prompt } = node.attrs;
  const answer = answers[key.split('.')[0] ?? ''];
  return answer ? { ...node, content: [{ type: 'paragraph', content: [{ type: 'text', text: answer(SUBJECT.exec(prompt)?.[1] ?? ''), marks: [] }] }] } : node;
}

/** Of what a prompt asks: the name of the indicator or the sasaran in it. */
const SUBJECT = /(?:kegagalan|untuk|sasaran \d+ \() ?(.+?)(?: \(| dan posisinya|\)?\.$)/;

/** Composes the documents anew before `deed` is done. */
export const refreshed = (deed: Deed): Deed => ({ ...deed, prepare: async (scene) => {
  for (const { documentId } of (await scene.view()).documents) {
    const { status, body } = await scene.api.send('POST', `/api/documents/${documentId}/data`, {});
    if (status !== 200) throw new Deviation(`Data naskah tidak disegarkan: ${status} ${JSON.stringify(body)}`);
  }
  return deed.prepare(scene);
} });

/** Nothing had to be changed, and why. */
export const leaveUnchanged = (note: string): Deed => act(() => ({ outcome: 'unchanged', note }));

/** Hashes of the versions that lie before the examiner. */
async function read({ view, task }: Scene): Promise<Readonly<Record<string, string>>> {
  return (await view()).offers.find((offer) => offer.task.id === task)?.binds ?? {};
}

export const initial = (note: string | null = null): Deed => act(async (scene) => ({ hashes: await read(scene), note }));

export const sign: Deed = {
  outcome: 'done',
  prepare: async (scene) => ({ path: `/api/tasks/${scene.task}/perform`, body: { input: { hashes: await read(scene) }, password: scene.password } }),
};

/** Sends back with a reason; `posts`: only these answer again. */
export const sendBack = (reason: string, posts: readonly Account[] = []): Deed => beside('returned', ({ task, postOf }) => ({
  path: `/api/tasks/${task}/return`, body: { reason, ...(posts.length > 0 ? { posts: posts.map(postOf) } : {}) },
}));

/** The wet original: a scan marked CONTOH for each document, its day, its shelf. */
export const original = (signedOn: string, shelf: string): Deed => act(async ({ view, api }) => {
  const { documents } = await view();
  const originals = await Promise.all(documents.map(async ({ key, title }) => ({
    document: key, signedOn, scan: await api.upload(`naskah-asli-${key}.pdf`, sampleScan(['Pindaian naskah yang ditandatangani dan dicap', title])),
  })));
  return { originals, shelf };
});

export const makeCopies = (copies: readonly (readonly [recipient: string, count: number, medium: 'cetak' | 'digital'])[]): Deed =>
  act(() => ({ copies: copies.map(([recipient, count, medium]) => ({ recipient, count, medium })) }));

export const handOver = (to: Account, note: string): Deed =>
  beside('aside', ({ task, postOf }) => ({ path: `/api/tasks/${task}/hand-over`, body: { to: postOf(to), note } }));

/** Sends to bodies; the receipts follow. */
export const send = (sentAt: string, bodies: readonly (readonly [body: string, method: string, tracking: string | null])[]): Deed => act(() => ({
  go: 'send', more: false, rows: bodies.map(([body, method, tracking]) => ({ body, method, tracking, sentAt: wib(sentAt).toISOString() })),
}), 'part');

async function rowOf({ view, task }: Scene, body: string): Promise<string> {
  const progress = (await view()).offers.find((offer) => offer.task.id === task)?.progress as { rows?: { row: string; body: string }[] } | null;
  const row = progress?.rows?.find((each) => each.body === body)?.row;
  if (!row) throw new Deviation(`Tidak ada pengiriman kepada ${body}`);
  return row;
}

/** A receipt typed from paper, with its scan; the last one ends the act. */
export const receipt = (body: string, receivedBy: string, receivedAt: string, last = false): Deed => act(async (scene) => ({
  go: 'receipt', row: await rowOf(scene, body), receivedBy, contact: null, receivedAt: wib(receivedAt).toISOString(), by: 'paper',
  scan: await scene.api.upload('tanda-terima.pdf', sampleScan(['Pindaian tanda terima', body, receivedBy])),
}), last ? 'done' : 'part');

export const waive = (body: string, reason: string, last = false): Deed =>
  act(async (scene) => ({ go: 'waive', row: await rowOf(scene, body), reason }), last ? 'done' : 'part');

const soft = ({ api }: Scene): Promise<string> => api.upload('salinan-digital.pdf', sampleScan(['Salinan digital naskah yang diarsipkan']));

/** Soft copy only: the archive is "belum lengkap". */
export const archiveSoft = (classification: string): Deed => act(async (scene) => ({ classification, soft: await soft(scene), shelf: null }), 'part');
export const archiveShelf = (shelf: string): Deed => act(() => ({ classification: null, soft: null, shelf }));
export const archive = (classification: string, shelf: string): Deed => act(async (scene) => ({ classification, soft: await soft(scene), shelf }));

/** What only a person can know, said with a note. */
export const confirm = (printed: string, note: string): Deed => beside('aside', async ({ dossier, view }) => {
  const needed = (await view()).offers.flatMap(({ requirements }) => requirements).find((each) => each.printed === printed);
  if (!needed) throw new Deviation(`Langkah ini tidak menunggu "${printed}"`);
  return { path: `/api/dossiers/${dossier}/confirm`, body: { requirement: needed.index, note } };
});

export const returnAnswer = (bidang: Bidang, reason: string): Deed => ({
  ...beside('aside', ({ dossier, postOf }) => ({ path: `/api/dossiers/${dossier}/return-submission`, body: { post: postOf(bidang), reason } })),
  sendsBack: bidang,
});

/** A question to the post that holds the task of this kind. */
export const ask = (kind: string, text: string): Deed => beside('aside', async ({ view }) => {
  const open = (await view()).tasks.find((task) => task.kind === kind && task.closedAt === null);
  if (!open) throw new Deviation(`Tidak ada tugas ${kind} untuk ditanyakan`);
  return { path: `/api/tasks/${open.id}/ask`, body: { text } };
});

export const answer = (text: string): Deed => beside('aside', async ({ view }) => {
  const open = (await view()).questions.find((question) => question.answer === null);
  if (!open) throw new Deviation('Tidak ada pertanyaan yang menunggu jawaban');
  return { path: `/api/questions/${open.id}/answer`, body: { text } };
});

/** The stand-in while the holder is away. Both days count. */
export const appointPlh = (post: Account, person: Account, since: string, until: string, letterNumber: string): Deed =>
  beside('office', ({ postOf, personOf }) => ({
    path: '/api/holders', body: { postId: postOf(post), personId: personOf(person), form: 'plh', since, until, letterNumber },
  }));
