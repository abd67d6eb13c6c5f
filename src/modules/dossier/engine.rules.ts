/**
 * The engine of running SOPs: pure, total, replayable. The definition says what the office signed, the events say what
 * happened; everything else follows.
 */
import type { SopDefinition } from '#contract/sop/definition';
import type { Effect } from '#contract/sop/effect';
import { Refusal, refuse } from '#pure/refusal';
import { changeVersion, perform, receive, sendBack } from './engine-act.rules.ts';
import { answer, ask, cancel, confirm, handOver, openDossier, reassign } from './engine-course.rules.ts';
import { addAddressee, dropAddressee, returnSubmission, withdrawSubmission } from './engine-data.rules.ts';
import { begin, type Run } from './engine-run.rules.ts';
import type { DossierEvent } from './event.contract.ts';
import type { DossierState } from './state.contract.ts';

export interface Advance {
  readonly state: DossierState;
  /** To be carried out in this order. */
  readonly effects: readonly Effect[];
}

function handle(run: Run, event: Exclude<DossierEvent, { type: 'open' }>): Refusal | null {
  switch (event.type) {
    case 'perform': return perform(run, event);
    case 'receive': return receive(run, event);
    case 'return': return sendBack(run, event);
    case 'version': return changeVersion(run, event);
    case 'submission-return': return returnSubmission(run, event);
    case 'submission-withdraw': return withdrawSubmission(run, event);
    case 'addressee-add': return addAddressee(run, event);
    case 'addressee-drop': return dropAddressee(run, event);
    case 'hand-over': return handOver(run, event);
    case 'question': return ask(run, event);
    case 'answer': return answer(run, event);
    case 'confirm': return confirm(run, event);
    case 'reassign': return reassign(run, event);
    case 'cancel': return cancel(run, event);
  }
}

/** The state after the event and what it asks of the outside; or why it cannot be. `state` is null before `open`. */
export function advance(definition: SopDefinition, state: DossierState | null, event: DossierEvent): Advance | Refusal {
  if (event.type === 'open') {
    const run = state === null ? openDossier(definition, event) : refuse('dossier.already-open');
    return run instanceof Refusal ? run : { state: run.state, effects: run.effects };
  }
  if (state?.status !== 'open') return refuse('dossier.not-open', { status: state?.status ?? null });
  if (Date.parse(event.at) < Date.parse(state.at)) return refuse('event.out-of-order', { at: event.at, last: state.at });
  const run = begin(definition, state, event.at);
  const refused = handle(run, event);
  return refused ?? { state: run.state, effects: run.effects };
}

/** Folds the journal's events; refuses with the first event's refusal if they do not follow from each other. */
export function replay(definition: SopDefinition, events: readonly DossierEvent[]): DossierState | Refusal {
  let state: DossierState | null = null;
  for (const event of events) {
    const next = advance(definition, state, event);
    if (next instanceof Refusal) return next;
    state = next.state;
  }
  return state ?? refuse('dossier.not-open', { status: null });
}
