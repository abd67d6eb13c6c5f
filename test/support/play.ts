/** Plays acts of a dossier through the API as the sample officials, the way people do: find the task on the desk, perform it. */
import { SAMPLE_PASSWORD } from './global-setup.ts';
import type { Answer, Client, TestApp } from './app.ts';

export interface Play {
  readonly id: string;
  client(account: string): Promise<Client>;
  /** The open task of this kind on this account's desk, in this dossier. */
  task(account: string, kind: string): Promise<any>;
  /** Performs an act; answers the raw answer. Signing adds the password. */
  perform(account: string, kind: string, input?: unknown): Promise<Answer>;
  sendBack(account: string, kind: string, reason: string, posts?: string[]): Promise<Answer>;
  view(account: string): Promise<any>;
  /** Content hashes as the dossier page shows them. */
  hashes(account: string, kind: string): Promise<Record<string, string>>;
  /** Types text into the first section of every document. */
  write(account: string, text: string): Promise<void>;
}

export async function openDossier(office: TestApp, account: string, sopKey: string, year: number, title?: string): Promise<Play> {
  const clients = new Map<string, Client>();
  const client = async (name: string): Promise<Client> => {
    const known = clients.get(name) ?? await office.as(name);
    clients.set(name, known);
    return known;
  };
  const opened = await (await client(account)).post('/api/dossiers', { sopKey, year, checklist: [], ...(title ? { title } : {}) });
  if (opened.status !== 200) throw new Error(`cannot open ${sopKey}: ${JSON.stringify(opened.body)}`);
  const { id } = opened.body;
  const view = async (name: string) => (await (await client(name)).get(`/api/dossiers/${id}`)).body;
  const task = async (name: string, kind: string) => {
    const desk = (await (await client(name)).get('/api/desk')).body;
    const found = [...desk.todo, ...desk.returned].find((each: any) => each.dossierId === id && each.kind === kind);
    if (!found) throw new Error(`${name} has no open ${kind}: ${JSON.stringify(desk.todo.map((each: any) => each.kind))}`);
    return found;
  };
  const play: Play = {
    id, client, view, task,
    perform: async (name, kind, input = {}) => (await client(name)).post(`/api/tasks/${(await task(name, kind)).id}/perform`,
      { input, ...(kind === 'sign' ? { password: SAMPLE_PASSWORD } : {}) }),
    sendBack: async (name, kind, reason, posts) => (await client(name)).post(`/api/tasks/${(await task(name, kind)).id}/return`, { reason, ...(posts ? { posts } : {}) }),
    hashes: async (name, kind) => (await view(name)).offers.find((offer: any) => offer.task.kind === kind).binds,
    write: async (name, text) => {
      for (const { documentId } of (await view(name)).documents) {
        const api = await client(name);
        const { draft } = (await api.get(`/api/documents/${documentId}`)).body;
        const [first, ...rest] = draft.content.sections;
        const composed = first.body.content.filter(({ type }: any) => type === 'dataBlock' || type === 'field');
        const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...composed] };
        const saved = await api.put(`/api/drafts/${documentId}`, { revision: draft.revision, content: { sections: [{ ...first, body }, ...rest] } });
        if (saved.status !== 200) throw new Error(`cannot save: ${JSON.stringify(saved.body)}`);
      }
    },
  };
  return play;
}

const isOpen = (node: any): boolean => node.type === 'field' && node.attrs.required && node.attrs.waived === null && !JSON.stringify(node.content).includes('"text":');

/** Answers what composed texts ask and nobody has answered yet. */
async function complete(play: Play, account: string): Promise<void> {
  const api = await play.client(account);
  for (const { documentId } of (await play.view(account)).documents) {
    const { draft } = (await api.get(`/api/documents/${documentId}`)).body;
    const answered = (node: any) => (isOpen(node) ? { ...node, content: [{ type: 'paragraph', content: [{ type: 'text', text: `Jawaban: ${node.attrs.prompt}` }] }] } : node);
    const sections = draft.content.sections.map((section: any) => ({ ...section, body: { ...section.body, content: section.body.content.map(answered) } }));
    if (sections.some(({ body }: any, index: number) => body.content.some((node: any, at: number) => node !== draft.content.sections[index].body.content[at]))) {
      const saved = await api.put(`/api/drafts/${documentId}`, { revision: draft.revision, content: { sections } });
      if (saved.status !== 200) throw new Error(`cannot save: ${JSON.stringify(saved.body)}`);
    }
  }
}

/** A PDF small enough to read here, real enough to be recognised as one. */
export const SCAN = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const day = (date: string) => `${date}T02:00:00.000Z`;

/** Inputs of a plain, complete run of the twelve-step SOPs, by kind of act. */
export async function plainInput(play: Play, account: string, kind: string): Promise<unknown> {
  switch (kind) {
    case 'dispose': {
      const { lanes, definition, step } = await play.view(account);
      const { to } = definition.steps.find((each: any) => each.step === step).acts.find((act: any) => act.kind === 'dispose');
      return { to: [lanes[to][0].id], instructions: ['ditindaklanjuti'], note: 'Susun sebelum batas waktu.', due: null, urgency: 'segera' };
    }
    case 'register': return { number: '100/12/Bappeda/2027', date: '2027-01-04', from: 'Bupati', subject: 'Permintaan penyusunan', urgency: 'penting', security: 'biasa', attachments: 0, receivedAt: day('2027-01-04'), file: null };
    case 'request-data': {
      const { lanes, definition } = await play.view(account);
      const items = definition.data_items.map(({ title, kind }: any, index: number) => ({ id: `i${index}`, title, kind }));
      return { items, addressees: lanes.bidang.map((post: any) => ({ post: post.id, items: items.map((item: any) => item.id) })), dueAt: day('2027-01-15'), note: null };
    }
    case 'submit-data': {
      const { requests } = await play.view(account);
      const [submission] = requests.at(-1).submissions;
      return { partial: false, answers: submission.items.map((item: string) => ({ item, kind: 'nothing', reason: `Belum ada data dari ${account}.` })) };
    }
    case 'initial': return { hashes: await play.hashes(account, kind), note: null };
    case 'sign': return { hashes: await play.hashes(account, kind) };
    case 'draft': {
      await complete(play, account);
      return { outcome: 'version', note: 'Draf pertama' };
    }
    case 'recap': case 'accept': return { note: null };
    case 'analyse': return { note: 'Data lengkap dan konsisten.' };
    case 'record-original': {
      const scan = (await (await play.client(account)).upload('asli.pdf', SCAN)).body.id;
      const { documents } = await play.view(account);
      return { originals: documents.map(({ key }: any) => ({ document: key, scan, signedOn: '2027-01-20' })), shelf: 'Lemari 2, baris 3' };
    }
    case 'copy': return { copies: [{ recipient: 'Bappeda', count: 2, medium: 'cetak' }] };
    case 'dispatch': return { go: 'send', rows: [{ body: 'Bappeda', method: 'langsung', tracking: null, sentAt: day('2027-01-21') }], more: false };
    case 'archive': {
      const soft = (await (await play.client(account)).upload('salinan.pdf', SCAN)).body.id;
      return { classification: '000.8.6.3', soft, shelf: 'Lemari 2, baris 3' };
    }
    default: throw new Error(`no plain input for ${kind}`);
  }
}
