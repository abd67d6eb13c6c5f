/** Steering a data request while it runs: one answer sent back or withdrawn, a post added or dropped. */
import { submitters } from '#contract/sop/act';
import type { ActingActor, DataRequest, Fact } from '#contract/sop/fact';
import { Refusal, refuse } from '#pure/refusal';
import { answersOf } from './engine-act.rules.ts';
import { goBack, settle } from './engine-flow.rules.ts';
import { closeTask, itemsAsked, openTasks, type Run, stepOf, validFacts, voidFacts } from './engine-run.rules.ts';
import type { EventOf } from './event.contract.ts';

interface Running { readonly request: DataRequest; readonly submit: number }

function submittedBy(post: string): (fact: Fact) => boolean {
  return (fact) => fact.kind === 'data-submitted' && fact.post === post;
}

/** The request, if the current step is the one in which its answers come in. */
function running(run: Run): Running | Refusal {
  const { state, definition } = run;
  const submit = stepOf(definition, state.step).acts.findIndex((act) => act.kind === 'submit-data');
  const requested = validFacts(state).some((fact) => fact.kind === 'data-requested');
  return submit >= 0 && requested && state.request ? { request: state.request, submit } : refuse('data.closed', { step: state.step });
}

function requesterOnly(run: Run, actor: ActingActor): Running | Refusal {
  const asked = validFacts(run.state).findLast((fact) => fact.kind === 'data-requested');
  const posts = asked ? [asked.post, ...(run.state.lanes[asked.lane] ?? [])] : [];
  if (asked && !posts.includes(actor.post)) return refuse('data.not-requester', { posts });
  return running(run);
}

/** The closed task keeps who did it and when; what became of it stands in its outcome. */
function reopen(run: Run, post: string, outcome: 'sent-back' | 'withdrawn', reason: string): void {
  const task = run.state.acts.findLast((candidate) => candidate.kind === 'submit-data' && candidate.answerable === post && candidate.outcome === 'done');
  if (task) Object.assign(task, { outcome, reason });
  run.effects.push({ type: 'data.reopen', request: run.state.request?.ref ?? '', post, reason });
}

export function returnSubmission(run: Run, event: EventOf<'submission-return'>): Refusal | null {
  const found = requesterOnly(run, event.actor);
  if (found instanceof Refusal) return found;
  if (!itemsAsked(run.state, event.post)) return refuse('post.not-addressed', { post: event.post });
  if (!validFacts(run.state).some(submittedBy(event.post))) return refuse('data.not-submitted', { post: event.post });
  reopen(run, event.post, 'sent-back', event.reason);
  voidFacts(run, submittedBy(event.post), 'sent-back', event.reason);
  return settle(run);
}

/**
 * A post takes its answer back until it is accepted: by the act that accepts data, or, where the SOP has none, by the
 * recap. Once the recap is handed on, the step of submission opens anew for this post alone.
 */
export function withdrawSubmission(run: Run, event: EventOf<'submission-withdraw'>): Refusal | null {
  const { state, definition } = run;
  const post = event.actor.post;
  const given = validFacts(state).findLast(submittedBy(post));
  if (!given) return refuse('data.not-submitted', { post });
  const accepts = definition.steps.some((step) => step.step >= given.step && step.acts.some((act) => act.kind === 'accept'));
  const accepted = validFacts(state).some((fact) => fact.kind === (accepts ? 'data-accepted' : 'data-recap') && fact.step >= given.step);
  if (accepted) return refuse('data.closed', { step: state.step });
  reopen(run, post, 'withdrawn', event.reason);
  if (state.step !== given.step) return goBack(run, given.step, answersOf(run, given.step, [post]), 'withdrawn', event.reason);
  voidFacts(run, submittedBy(post), 'withdrawn', event.reason);
  return settle(run);
}

export function addAddressee(run: Run, event: EventOf<'addressee-add'>): Refusal | null {
  const found = requesterOnly(run, event.actor);
  if (found instanceof Refusal) return found;
  const { request } = found;
  if (itemsAsked(run.state, event.post)) return refuse('post.already-addressed', { post: event.post });
  if (!submitters(run.definition, run.state.lanes).includes(event.post)) return refuse('data.post-not-in-lane', { posts: [event.post] });
  const unknown = event.items.filter((item) => !request.items.some(({ id }) => id === item));
  if (unknown.length > 0) return refuse('data.item-unknown', { items: unknown });
  request.addressees[event.post] = event.items;
  run.effects.push({ type: 'data.address', request: request.ref, post: event.post, items: event.items });
  return settle(run);
}

export function dropAddressee(run: Run, event: EventOf<'addressee-drop'>): Refusal | null {
  const found = requesterOnly(run, event.actor);
  if (found instanceof Refusal) return found;
  const { request, submit } = found;
  if (!itemsAsked(run.state, event.post)) return refuse('post.not-addressed', { post: event.post });
  if (Object.keys(request.addressees).length === 1) return refuse('data.last-addressee', { post: event.post });
  delete request.addressees[event.post];
  for (const task of openTasks(run.state)) {
    if (task.act === submit && task.answerable === event.post) closeTask(run, task, 'dropped', event.actor, event.reason);
  }
  voidFacts(run, submittedBy(event.post), 'dropped', event.reason);
  run.effects.push({ type: 'data.unaddress', request: request.ref, post: event.post, reason: event.reason });
  return settle(run);
}
