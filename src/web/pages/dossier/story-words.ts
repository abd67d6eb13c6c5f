import type { DossierView } from '#contract/dossier/dossier';
import type { MarkName } from '../../ui/state-mark.tsx';

/** An event as the journal keeps it; of what an act was given only what a sentence tells. */
export interface StoryEvent {
  readonly type: string;
  readonly task?: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  readonly note?: string | null;
  readonly text?: string;
  readonly post?: string;
  readonly posts?: readonly string[] | null;
  readonly to?: string;
  readonly ref?: string;
  readonly lane?: string;
  /** Title of the post invited to write, as it was then. */
  readonly title?: string;
  readonly from?: string;
}

export interface Sentence {
  /** Ending of the sentence's key: `dossier:story.<key>`. */
  readonly key: string;
  /** Values of the sentence; a list of names is joined in the reader's language. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
  /** Written words, quoted as they are. */
  readonly quote: string | null;
  readonly mark: MarkName;
  /** Posts that got the work although their holder's record does not show a printed qualification, and the reason given. */
  readonly unqualified?: { readonly who: readonly string[]; readonly why: string | null };
}

export interface StoryScene {
  readonly view: DossierView;
  /** Titles of posts by id. */
  readonly titles: ReadonlyMap<string, string>;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined);

type Telling = Partial<Omit<Sentence, 'key'>> & { readonly key?: string };

/** What each kind of act says of itself beyond its name. Kinds not named here tell their note alone. */
const acts: Readonly<Record<string, (input: Readonly<Record<string, unknown>>, scene: StoryScene) => Telling>> = {
  register: (input) => ({ values: { number: text(input['number']) ?? '', from: text(input['from']) ?? '' }, quote: text(input['subject']) }),
  dispose: (input, { titles }) => ({ values: { to: list(input['to']).map((post) => titles.get(String(post)) ?? '') }, mark: 'passed' }),
  instruct: (input) => ({ key: input['schedule'] ? 'instruct-schedule' : input['copies'] ? 'instruct-copies' : 'instruct', values: { on: text(field(input['schedule'], 'sendBy')) ?? '' }, mark: 'passed' }),
  'request-data': (input, { titles }) => ({ values: { to: list(input['addressees']).map((one) => titles.get(String(field(one, 'post'))) ?? ''), count: list(input['items']).length }, mark: 'passed' }),
  'submit-data': (input) => ({ key: input['partial'] ? 'submit-data-part' : 'submit-data', values: { count: list(input['answers']).length }, mark: input['partial'] ? 'part' : 'sent' }),
  draft: (input) => ({ key: input['outcome'] === 'unchanged' ? 'draft-unchanged' : 'draft', mark: 'passed' }),
  sign: (_, { view }) => ({ key: `sign-${view.closing}` }),
  'record-original': (input) => ({ values: { shelf: text(input['shelf']) ?? '' } }),
  copy: (input) => ({ values: { to: list(input['copies']).map((one) => String(field(one, 'recipient') ?? '')) } }),
  dispatch: (input) => {
    if (input['go'] === 'receipt') return { key: 'dispatch-receipt', values: { by: text(input['receivedBy']) ?? '' } };
    if (input['go'] === 'waive') return { key: 'dispatch-waive', quote: text(input['reason']), mark: 'missed' };
    return { values: { to: list(input['rows']).map((one) => String(field(one, 'body') ?? '')) }, mark: 'sent' };
  },
  archive: (input) => ({ values: { shelf: text(input['shelf']) ?? '' } }),
};

/** Step and act of an engine key on this dossier's sheet. */
function kindAt({ definition }: DossierView, task: string | undefined): { kind: string; step: number } {
  const [step, , act] = (task ?? '').split('.').map(Number);
  return { kind: definition.steps.find((one) => one.step === step)?.acts[act ?? -1]?.kind ?? '', step: step ?? 0 };
}

function performed(event: StoryEvent, scene: StoryScene, results: readonly unknown[]): Sentence {
  const { kind, step } = kindAt(scene.view, event.task);
  const input = event.input ?? {};
  const half = results.some((result) => field(result, 'complete') === false);
  const telling: Telling = half ? { key: `${kind}-part`, mark: 'part' } : acts[kind]?.(input, scene) ?? {};
  const quote = telling.quote ?? text(input['note']);
  return { key: telling.key ?? kind, values: { step, ...telling.values }, quote, mark: telling.mark ?? 'done', ...unqualifiedOf(results, scene, input) };
}

/** Work that went to a post whose holder lacks a printed qualification, and why. */
function unqualifiedOf(results: readonly unknown[], { titles }: StoryScene, input: Readonly<Record<string, unknown>>): Pick<Sentence, 'unqualified'> {
  const posts = results.flatMap((result) => list(field(result, 'unqualified'))).map((one) => titles.get(String(field(one, 'post'))) ?? '');
  return posts.length === 0 ? {} : { unqualified: { who: posts, why: text(input['despite']) } };
}

/** To whom a refusal went: whoever got work back with it. */
function receivers({ view, titles }: StoryScene, event: StoryEvent, step: number): readonly string[] {
  if (event.posts) return event.posts.map((post) => titles.get(post) ?? '');
  const back = view.definition.steps.find((one) => one.step === step)?.on_reject;
  const lanes = view.definition.steps.find((one) => one.step === back)?.acts[0]?.by ?? [];
  return [lanes].flat().flatMap((lane) => view.lanes[lane] ?? []).map(({ title }) => title);
}

/** One entry of the journal as a sentence after the name of the post that acted; `results`: what carrying it out brought. */
export function sentenceOf(event: StoryEvent | undefined, scene: StoryScene, results: readonly unknown[] = []): Sentence {
  const title = (post: string | undefined) => scene.titles.get(post ?? '') ?? '';
  const plain = (key: string, values: Sentence['values'], quote: string | null, mark: MarkName): Sentence => ({ key, values, quote, mark });
  if (!event) return plain('other', {}, null, 'info');
  const { step } = kindAt(scene.view, event.task);
  switch (event.type) {
    case 'open': return plain('open', {}, null, 'info');
    case 'perform': return performed(event, scene, results);
    case 'return': return plain('return', { to: receivers(scene, event, step) }, event.reason ?? null, 'returned');
    case 'receive': return plain('receive', { by: text(event.input?.['receivedBy']) ?? '' }, null, 'done');
    case 'version': return plain('version', { step }, event.note ?? null, 'passed');
    case 'submission-return': return plain('submission-return', { who: title(event.post) }, event.reason ?? null, 'returned');
    case 'submission-withdraw': return plain('submission-withdraw', {}, event.reason ?? null, 'returned');
    case 'addressee-add': return plain('addressee-add', { who: title(event.post) }, null, 'passed');
    case 'addressee-drop': return plain('addressee-drop', { who: title(event.post) }, event.reason ?? null, 'missed');
    case 'hand-over': return plain('hand-over', { who: title(event.to) }, event.note ?? null, 'passed');
    case 'question': return plain(event.to ? 'question-to' : 'question', { who: title(event.to), step }, event.text ?? null, 'asked');
    case 'answer': return plain('answer', {}, event.text ?? null, 'asked');
    case 'confirm': return plain('confirm', {}, event.note ?? null, 'done');
    case 'reassign': return plain('reassign', { from: title(event.from), who: title(event.to) }, event.reason ?? null, 'passed');
    case 'nudge': return plain('nudge', { who: title(event.to), step }, null, 'asked');
    case 'cancel': return plain('cancel', {}, event.reason ?? null, 'missed');
    case 'examination.name': return plain('examination-name', {}, event.reason ?? null, 'passed');
    case 'co-writer.invite': return plain('co-writer-invite', { who: event.title ?? '' }, null, 'passed');
    case 'co-writer.end': return plain('co-writer-end', { who: event.title ?? '' }, null, 'info');
    case 'examination.end': return plain('examination-end', {}, event.reason ?? null, 'info');
    default: return plain('other', {}, null, 'info');
  }
}

/** Values ready for the sentence: lists of names as people write them, an empty one as a word. */
export function storyWords(values: Sentence['values'], language: string, nobody: string): Record<string, string | number> {
  const joined = new Intl.ListFormat(language, { type: 'conjunction' });
  const words = (value: string | number | readonly string[]): string | number => {
    if (typeof value !== 'object') return value;
    const names = [...new Set(value.filter(Boolean))];
    return names.length > 0 ? joined.format(names) : nobody;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, words(value)]));
}
