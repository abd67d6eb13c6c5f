/** The sample officials as visitors of the public API: each signs in with name and password and keeps a cookie. */
import { randomUUID } from 'node:crypto';
import { same, Deviation } from './deviation.ts';
import type { Server } from '../support/server.ts';

/** What the script knows of the office: account and title of the post it holds. */
export const POSTS = {
  kadis: 'Kepala Dinas',
  sekretaris: 'Sekretaris',
  kasubbag: 'Kasubbag PEPP',
  analis: 'Analis Perencanaan, Evaluasi dan Pelaporan',
  staf: 'Staf Perencanaan',
  umum: 'Kasubbag Umum dan Kepegawaian',
  keuangan: 'Kasubbag Keuangan',
  koperasi: 'Kepala Bidang Koperasi',
  ukm: 'Kepala Bidang UKM',
  perindustrian: 'Kepala Bidang Perindustrian',
  perdagangan: 'Kepala Bidang Perdagangan',
  admin: 'Administrator',
} as const;
export type Account = keyof typeof POSTS;

export interface Answer {
  readonly status: number;
  readonly body: any;
}

export interface Client {
  readonly personId: string;
  readonly postId: string;
  /** JSON of a successful read; anything else is a deviation. */
  get(path: string): Promise<any>;
  /** One write with this key, whatever the answer. */
  send(method: 'POST' | 'PUT', path: string, body: unknown, key?: string): Promise<Answer>;
  /** Bytes of a successful download; with a body, of a file that is made for it. */
  download(path: string, body?: unknown): Promise<Uint8Array>;
  /** Id of the stored file. */
  upload(name: string, bytes: Uint8Array): Promise<string>;
}

export interface Office {
  as(account: Account): Client;
  /** Moves the clock of the simulation forward. */
  setClock(at: Date): Promise<void>;
}

/** Signs in everybody once; their posts must be those the script knows. */
export async function enterOffice({ url, password }: Server): Promise<Office> {
  const clients = new Map<Account, Client>();
  for (const account of Object.keys(POSTS) as Account[]) clients.set(account, await signIn(url, account, password));
  return {
    as: (account) => clients.get(account) as Client,
    async setClock(at) {
      const answer = await fetch(`${url}/api/clock`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now: at.toISOString() }),
      });
      if (!answer.ok) throw new Deviation(`Jam tidak dapat disetel ke ${at.toISOString()}: ${answer.status}`);
    },
  };
}

async function signIn(url: string, account: Account, password: string): Promise<Client> {
  const entered = await fetch(`${url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: account, password }),
  });
  if (!entered.ok) throw new Deviation(`${account} tidak dapat masuk: ${entered.status} ${await entered.text()}`);
  const cookie = entered.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  const session = await entered.json() as { person: { id: string }; posts: { postId: string; title: string; form: string }[] };
  same(`Jabatan ${account}`, session.posts.map(({ title, form }) => `${title} ${form}`), [`${POSTS[account]} definitif`]);
  const ask = (path: string, init: RequestInit = {}) => fetch(url + path, { ...init, headers: { cookie, ...init.headers as Record<string, string> } });
  const good = async (path: string, answer: Response) => {
    if (!answer.ok) throw new Deviation(`${account} ${path}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
    return answer;
  };
  const write = (method: 'POST' | 'PUT', path: string, body: unknown, key: string) =>
    ask(path, { method, headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify(body) });
  return {
    personId: session.person.id,
    postId: session.posts[0]?.postId ?? '',
    get: async (path) => (await good(path, await ask(path))).json(),
    async send(method, path, body, key = randomUUID()) {
      const answer = await write(method, path, body, key);
      return { status: answer.status, body: await answer.json() };
    },
    download: async (path, body) =>
      new Uint8Array(await (await good(path, await (body === undefined ? ask(path) : write('POST', path, body, randomUUID())))).arrayBuffer()),
    async upload(name, bytes) {
      const path = `/api/files?name=${encodeURIComponent(name)}`;
      const answer = await ask(path, { method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: bytes as Uint8Array<ArrayBuffer> });
      return (await (await good(path, answer)).json() as { id: string }).id;
    },
  };
}
