/** Plays one script through the API and looks after every line whether the office stands as the script says. */
import { randomUUID } from 'node:crypto';
import type { DossierView, JournalExport } from '#contract/dossier/dossier';
import { Deviation, holdsTrue, same } from './deviation.ts';
import { wib } from './hours.ts';
import { type Account, type Office, POSTS } from './office.ts';
import type { Deed, Line, Outcome, Scene, Script } from './script.ts';

/** One finished task, as the script has it. */
export interface Act {
  readonly step: number;
  readonly round: number;
  readonly act: string;
  readonly post: Account;
  readonly person: Account;
  readonly form: 'definitif' | 'plh';
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly outcome: 'done' | 'returned' | 'sent-back';
}

/** One entry that the dossier's journal must hold. */
export interface Trace {
  readonly at: Date;
  readonly name: string;
  readonly post: Account;
  readonly person: Account;
  readonly form: 'definitif' | 'plh';
}

export interface Played {
  readonly dossier: string;
  readonly acts: readonly Act[];
  readonly traces: readonly Trace[];
}

/** Who looks on: this post sees every dossier, whoever stands in for whom. */
const WITNESS: Account = 'kasubbag';

/** Journal names of the deeds beside the tasks. */
const EVENTS: Readonly<Record<string, string>> = {
  confirm: 'confirm', ask: 'question', answer: 'answer', 'hand-over': 'hand-over', 'return-answer': 'submission-return',
};

export async function play(office: Office, password: string, script: Script): Promise<Played> {
  const run = new Run(office, password, script);
  await run.begin();
  for (const line of script.lines) {
    try {
      await run.perform(line);
    } catch (error) {
      if (error instanceof Deviation) throw new Deviation(`${script.sop}, ${line.slice(0, 4).join(' ')}: ${error.message}`);
      throw error;
    }
  }
  return run;
}

class Run implements Played {
  dossier = '';
  readonly acts: Act[] = [];
  readonly traces: Trace[] = [];
  private readonly office: Office;
  private readonly password: string;
  private readonly script: Script;
  /** Open tasks, `4 submit-data koperasi`, with the moment they came and their round. */
  private open = new Map<string, { since: Date; round: number }>();
  private readonly rounds = new Map<number, number>();
  private step = 0;

  constructor(office: Office, password: string, script: Script) {
    this.office = office;
    this.password = password;
    this.script = script;
  }

  async begin(): Promise<void> {
    const { when, by, desks } = this.script.opened;
    const at = wib(when);
    await this.office.setClock(at);
    const { status, body } = await this.office.as(by).send('POST', '/api/dossiers', { sopKey: this.script.sop, year: this.script.year, checklist: [] });
    same('Membuka berkas', { status, state: body.status, step: body.step }, { status: 200, state: 'open', step: 1 });
    this.dossier = body.id;
    this.traces.push({ at, name: 'dossier.open', post: by, person: by, form: 'definitif' });
    await this.lookAround(desks, at, null);
  }

  async perform(line: Line): Promise<void> {
    const [when, step, act, who, deed, desks] = line;
    const [person = 'admin', post = person] = who.split(' as ') as Account[];
    const at = wib(when);
    await this.office.setClock(at);
    const key = `${step} ${act} ${post}`;
    const onTask = deed.outcome !== 'office' && deed.outcome !== 'aside' || act === 'hand-over';
    const task = onTask ? await this.taskOf(person, post, act === 'hand-over' ? undefined : act, step) : null;
    if (deed.late) await this.seeLateness(person);
    await this.click(deed, this.sceneOf(person, task));
    if (deed.outcome === 'office') return;
    const form = person === post ? 'definitif' : 'plh';
    this.traces.push({ at, name: nameOf(act, deed.outcome), post, person, form });
    if (deed.sendsBack) this.markSentBack(deed.sendsBack);
    const ends = deed.outcome === 'done' || deed.outcome === 'returned' ? deed.outcome : null;
    if (ends) {
      const standing = this.open.get(key);
      if (!standing) throw new Deviation(`naskah peragaan tidak menunggu ${key}`);
      this.acts.push({ step, round: standing.round, act, post, person, form, startedAt: standing.since, finishedAt: at, outcome: ends });
    }
    await this.lookAround(desks, at, ends ? key : null);
  }

  /** The answer that this bidang gave stays in the list, with what became of it. */
  private markSentBack(bidang: Account): void {
    const index = this.acts.findLastIndex(({ act, post }) => act === 'submit-data' && post === bidang);
    const given = this.acts[index];
    if (given) this.acts[index] = { ...given, outcome: 'sent-back' };
  }

  /** The task on the person's desk, which must be the one the script says. */
  private async taskOf(person: Account, post: Account, kind: string | undefined, step: number): Promise<string> {
    const desk = await this.office.as(person).get('/api/desk');
    const mine = [...desk.todo, ...desk.returned].filter((task) => task.dossierId === this.dossier && task.post.title === POSTS[post] && (!kind || task.kind === kind));
    same(`Meja kerja ${person}`, mine.map((task) => task.step), [step]);
    return mine[0].id;
  }

  private sceneOf(person: Account, task: string | null): Scene {
    const api = this.office.as(person);
    return {
      dossier: this.dossier, task, api, password: this.password,
      view: () => api.get(`/api/dossiers/${this.dossier}`),
      postOf: (account) => this.office.as(account).postId,
      personOf: (account) => this.office.as(account).personId,
    };
  }

  /** Sends the deed, twice at once where it was clicked twice: one answer, one entry in the journal. */
  private async click(deed: Deed, scene: Scene): Promise<void> {
    const request = await deed.prepare(scene);
    if (!request) return;
    const { method = 'POST', path, body } = request;
    const key = randomUUID();
    const before = deed.twice ? await this.entries() : 0;
    const answers = await Promise.all(Array.from({ length: deed.twice ? 2 : 1 }, () => scene.api.send(method, path, body, key)));
    for (const { status, body: said } of answers) {
      if (status !== 200) throw new Deviation(`ditolak: ${status} ${JSON.stringify(said)}`);
    }
    if (!deed.twice) return;
    same('Jawaban kedua dari klik ganda', answers[1]?.body, answers[0]?.body);
    same('Entri jurnal sesudah klik ganda', await this.entries(), before + 1);
  }

  private async entries(): Promise<number> {
    const { head } = await this.office.as(WITNESS).get(`/api/dossiers/${this.dossier}/journal`) as JournalExport;
    return head.count;
  }

  /** The requester's list counts exactly one bidang late, and it is this one. */
  private async seeLateness(bidang: Account): Promise<void> {
    const [card] = (await this.office.as(WITNESS).get('/api/data-requests')).filter((each: { dossierId: string }) => each.dossierId === this.dossier);
    same('Bidang yang terlambat', { late: card?.late, sent: card?.sent }, { late: 1, sent: card?.total - 1 });
    const view = await this.office.as(WITNESS).get(`/api/dossiers/${this.dossier}`) as DossierView;
    const unsent = view.requests.at(-1)?.submissions.filter(({ status }) => !['submitted', 'accepted', 'dropped'].includes(status)) ?? [];
    same('Yang belum mengirim', unsent.map(({ post }) => post.title), [POSTS[bidang]]);
  }

  /** Compares the open tasks of the dossier with those of the script, and notes since when each is open. */
  private async lookAround(desks: string, at: Date, closed: string | null): Promise<void> {
    const expected = desks === 'selesai' ? [] : desks.split(' + ').flatMap((group) => {
      const [step, kind, ...posts] = group.split(' ');
      return posts.map((post) => `${step} ${kind} ${post}`);
    });
    const view = await this.office.as(WITNESS).get(`/api/dossiers/${this.dossier}`) as DossierView;
    const accountOf = (title: string) => Object.entries(POSTS).find(([, each]) => each === title)?.[0] ?? title;
    const found = view.tasks.filter((task) => task.closedAt === null).map((task) => `${task.step} ${task.kind} ${accountOf(task.post.title)}`);
    same('Tugas yang terbuka', found.sort(), [...expected].sort());
    same('Keadaan berkas', view.status, expected.length === 0 ? 'done' : 'open');
    this.note(expected, at, closed);
    for (const task of view.tasks.filter((each) => each.closedAt === null)) {
      const since = this.open.get(`${task.step} ${task.kind} ${accountOf(task.post.title)}`);
      same(`Tugas ${task.kind} terbuka sejak`, { at: task.openedAt, round: task.round }, { at: since?.since.toISOString(), round: since?.round });
    }
  }

  private note(expected: readonly string[], at: Date, closed: string | null): void {
    const before = this.open;
    if (closed) before.delete(closed);
    const step = Number(expected[0]?.split(' ')[0] ?? 0);
    // Going on within a step keeps its round; coming back to it begins another one.
    if (expected.length > 0 && step !== this.step) this.rounds.set(step, (this.rounds.get(step) ?? 0) + 1);
    this.step = step;
    this.open = new Map(expected.map((key) => [key, this.kept(before, key) ?? { since: at, round: this.rounds.get(step) ?? 1 }]));
  }

  /** A task handed to another desk keeps the moment it came. */
  private kept(before: ReadonlyMap<string, { since: Date; round: number }>, key: string) {
    const same = before.get(key);
    if (same) return same;
    const [step, kind] = key.split(' ');
    const moved = [...before].filter(([each]) => each.startsWith(`${step} ${kind} `));
    return this.traces.at(-1)?.name === 'dossier.hand-over' && moved.length === 1 ? moved[0]?.[1] : undefined;
  }
}

function nameOf(act: string, outcome: Outcome): string {
  if (outcome === 'returned') return 'dossier.return';
  if (outcome === 'aside') return `dossier.${EVENTS[act]}`;
  return 'dossier.perform';
}

/** The journal tells exactly the script: every entry, its moment, person, post and how the post was held. */
export function compareJournal(office: Office, { dossier, traces }: Played, journal: JournalExport): void {
  same('Jurnal milik berkas', journal.dossier, dossier);
  same('Jumlah entri pada kepala jurnal', journal.head.count, journal.entries.length);
  const found = journal.entries.map(({ body }) => {
    const { at, name, actor } = JSON.parse(body) as { at: string; name: string; actor: { person: string; post?: string; form?: string } };
    return { at, name, person: actor.person, post: actor.post, form: actor.form };
  });
  const expected = traces.map(({ at, name, person, post, form }) => (
    { at: at.toISOString(), name, person: office.as(person).personId, post: office.as(post).postId, form }));
  holdsTrue(`Jurnal berisi ${found.length} entri, naskah peragaan ${expected.length}`, found.length === expected.length);
  found.forEach((entry, index) => same(`Jurnal, entri ${index}`, entry, expected[index]));
}
