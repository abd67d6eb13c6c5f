/** Plays dossiers through the pure engine: loads definitions, answers each kind of act with a valid form, drives to the end. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Requirement, type SopDefinition, sopDefinition } from '#contract/sop/definition';
import type { ActingActor } from '#contract/sop/fact';
import { advance, type Advance } from '../../src/modules/dossier/engine.rules.ts';
import { openRequirements } from '../../src/modules/dossier/engine-view.rules.ts';
import type { DossierEvent } from '../../src/modules/dossier/event.contract.ts';
import type { ActInstance, Closing, DossierState } from '../../src/modules/dossier/state.contract.ts';
import { must, Refusal } from '#pure/refusal';

export const SOPS = [
  '1-pengumpulan-data-kinerja', '2-penyusunan-iku', '3-penyusunan-renstra-renja', '4-penyusunan-anggaran', '5-penyusunan-lakip',
] as const;

export function loadSop(name: string): SopDefinition {
  return sopDefinition.parse(parse(readFileSync(new URL(`../../content/sops/${name}.yaml`, import.meta.url), 'utf8')));
}

export const LANES: Record<string, string[]> = {
  kepala_dinas: ['kadis'], sekretaris: ['sekretaris'], kasubbag: ['kasubbag'], analis: ['analis'], staf: ['staf'],
  bidang: ['koperasi', 'ukm', 'perindustrian'], umum: ['umum'], instansi: ['bappeda'],
};

export function actor(post: string, person = `p-${post}`, form: ActingActor['form'] = 'definitif'): ActingActor {
  return { person, post, form };
}

/** Code of a refusal; undefined for an answer. */
export function code(answer: unknown): string | undefined {
  return answer instanceof Refusal ? answer.code : undefined;
}

/** A dossier under way with the events that made it; `do` throws on a refusal, `try` answers it. */
export class Play {
  readonly definition: SopDefinition;
  readonly events: DossierEvent[] = [];
  readonly closing: Closing;
  state: DossierState;
  /** Everything the engine asked for so far. */
  readonly effects: Advance['effects'][number][] = [];
  private tick = 0;
  private serial = 0;

  constructor(definition: SopDefinition, closing: Closing = 'basah', lanes = LANES) {
    this.definition = definition;
    this.closing = closing;
    const event: DossierEvent = { type: 'open', at: this.now(), actor: actor('sekretaris'), lanes, closing };
    const opened = must(advance(definition, null, event));
    this.state = opened.state;
    this.effects.push(...opened.effects);
    this.events.push(event);
  }

  now(): string {
    this.tick += 1;
    return new Date(Date.UTC(2026, 0, 5, 1) + this.tick * 60_000).toISOString();
  }

  id(name: string): string {
    this.serial += 1;
    return `${name}-${this.serial}`;
  }

  try(event: DossierEvent) {
    const next = advance(this.definition, this.state, event);
    if (next instanceof Refusal) return next;
    this.state = next.state;
    this.effects.push(...next.effects);
    this.events.push(event);
    return next;
  }

  do(event: DossierEvent): this {
    must(this.try(event));
    return this;
  }

  open(): ActInstance[] {
    return this.state.acts.filter((task) => task.completedAt === null);
  }

  task(kind?: string, post?: string): ActInstance {
    const found = this.open().find((task) => (!kind || task.kind === kind) && (!post || task.post === post));
    if (!found) throw new Error(`no open task ${kind ?? ''} ${post ?? ''} in step ${this.state.step}`);
    return found;
  }

  /** Event that performs the task, or its next go, with a valid form. */
  performing(task: ActInstance, by: ActingActor = actor(task.post), input: object = {}, refs: object = {}): DossierEvent {
    const form = formOf(this, task);
    return {
      type: 'perform', at: this.now(), actor: by, task: task.key,
      input: { ...form.input, ...input }, refs: { ...form.refs, ...refs },
    };
  }

  /** Hand confirmations and attachments that the step still lacks. */
  confirmations(by: ActingActor): DossierEvent[] {
    return openRequirements(this.definition, this.state, this.state.step)
      .filter(({ requirement, met }) => !met && byHand(requirement))
      .map(({ index, requirement }) => ({
        type: 'confirm', at: this.now(), actor: by, requirement: index, note: 'Sudah diperiksa',
        ref: requirement.kind === 'attachment' ? this.id('file') : null,
      }));
  }

  /** One step of the plain strategy: the first open task, done properly. */
  forward(by: (post: string) => ActingActor = (post) => actor(post)): this {
    const task = this.task();
    for (const event of this.confirmations(by(task.post))) this.do(event);
    return this.do(this.performing(task, by(task.post)));
  }

  /** Forward until the condition holds. */
  until(done: (play: Play) => boolean, limit = 400): this {
    for (let count = 0; !done(this); count += 1) {
      if (count > limit) throw new Error(`no end after ${limit} acts, step ${this.state.step}`);
      this.forward();
    }
    return this;
  }

  untilTask(step: number, kind: string): this {
    return this.until((play) => play.state.step === step && play.open().some((task) => task.kind === kind));
  }

  /** Tasks in the order in which they were finished: step, kind, lane. */
  done(): string[] {
    return this.state.acts.filter((task) => task.outcome === 'done' || task.outcome === 'returned')
      .map((task, order) => ({ task, order }))
      .sort((a, b) => (a.task.completedAt ?? '').localeCompare(b.task.completedAt ?? '') || a.order - b.order)
      .map(({ task }) => `${task.step} ${task.outcome === 'returned' ? 'returned' : task.kind} ${task.lane}`);
  }
}

function byHand(requirement: Requirement): boolean {
  return requirement.kind === 'confirmed-by-hand' || requirement.kind === 'attachment';
}

export function hashes(state: DossierState): Record<string, string> {
  return Object.fromEntries(Object.entries(state.documents).map(([key, version]) => [key, version.hash]));
}

function dataForm(play: Play) {
  const items = [{ id: 'i1', title: 'Realisasi', kind: 'text' }, { id: 'i2', title: 'Bukti', kind: 'file' }];
  const submit = play.definition.steps.flatMap((step) => step.acts).find((spec) => spec.kind === 'submit-data');
  const posts = [submit?.by ?? []].flat().flatMap((lane) => play.state.lanes[lane] ?? []);
  return { items, addressees: posts.map((post) => ({ post, items: ['i1', 'i2'] })), dueAt: '2026-02-01T00:00:00.000Z', note: null };
}

function scheduleForm(play: Play, task: ActInstance) {
  const wanted = play.definition.steps.find((step) => step.step === task.step)?.requires.some(({ kind }) => kind === 'schedule');
  const rows = play.definition.steps.filter((step) => step.step > task.step).map((step) => ({ step: step.step, date: '2026-02-10' }));
  return wanted ? { schedule: { rows, sendBy: '2026-02-28' } } : {};
}

function dispatchForm(play: Play, task: ActInstance) {
  const waiting = task.progress?.kind === 'dispatch' ? task.progress.rows.find((row) => !row.settled) : undefined;
  if (!waiting) {
    const rows = ['Bappeda', 'Inspektorat'].map((body) => ({ body, method: 'langsung', tracking: null, sentAt: '2026-02-20T02:00:00.000Z' }));
    return { input: { go: 'send', rows, more: false }, refs: { row: play.id('dispatch'), rows: [play.id('row'), play.id('row')] } };
  }
  const receipt = { go: 'receipt', row: waiting.row, receivedBy: 'Penerima', contact: null, receivedAt: '2026-02-21T02:00:00.000Z', scan: 'scan', by: 'paper' };
  return { input: receipt, refs: { row: play.id('receipt'), rows: [] } };
}

/** A valid form of each kind of act, written out field by field. */
export function formOf(play: Play, task: ActInstance): { input: object; refs: object } {
  const row = play.id(task.kind);
  const { state, definition } = play;
  const spec = definition.steps.find((step) => step.step === task.step)?.acts[task.act];
  const one = (input: object) => ({ input, refs: { row } });
  switch (task.kind) {
    case 'register': return one({
      number: '100/12/2026', date: '2026-01-02', from: 'Bupati', subject: 'Pengumpulan data', urgency: 'segera', security: 'biasa',
      attachments: 1, receivedAt: '2026-01-05T01:00:00.000Z', file: 'scan',
    });
    case 'dispose': return one({ to: spec?.to ? state.lanes[spec.to] : ['x'], instructions: ['dilaksanakan'], note: null, due: null, urgency: 'biasa' });
    case 'instruct': return one({ note: 'Siapkan bahan', ...scheduleForm(play, task) });
    case 'request-data': return one(dataForm(play));
    case 'submit-data': {
      const asked = state.request?.addressees[task.answerable] ?? [];
      const answers = asked.map((item) => (item === 'i1' ? { item, kind: 'text', text: '12' } : { item, kind: 'file', files: ['f'] }));
      return one({ answers, partial: false });
    }
    case 'recap': case 'accept': return one({ note: null });
    case 'analyse': return one({ note: 'Bahan cukup' });
    case 'draft': {
      const authors = [{ person: `p-${task.post}`, post: task.post }];
      const versions = Object.fromEntries(definition.documents.map(({ key }) => [key, { version: play.id('v'), hash: play.id('hash'), authors }]));
      return { input: { outcome: 'version', note: null }, refs: { row, versions } };
    }
    case 'initial': return one({ hashes: hashes(state), note: null });
    case 'sign': return { input: { hashes: hashes(state) }, refs: { row, number: play.id('number') } };
    case 'record-original': return one({ originals: Object.keys(state.documents).map((document) => ({ document, scan: 's', signedOn: '2026-02-19' })), shelf: 'R1' });
    case 'copy': return one({ copies: [{ recipient: 'Bappeda', count: 2, medium: 'cetak' }] });
    case 'dispatch': return dispatchForm(play, task);
    case 'archive': return one({ classification: '000.8.6.3', soft: 'file', shelf: 'R1-B2' });
  }
}
