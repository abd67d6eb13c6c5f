/**
 * Who may hold a post when. On each day a post has at most one definitif holder and one acting one; a Plt only while
 * there is no definitif holder, a Plh only while there is one. Days are `YYYY-MM-DD`, both ends inclusive. Pure.
 */
import { type Issue, type Refusal, refuse } from '#pure/refusal';
import { Temporal } from '#pure/time';
import type { NewHolder, Warning } from './holder.contract.ts';
import type { HolderForm } from './people.contract.ts';

export interface Holding {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  /** As printed. */
  readonly person: string;
  readonly form: HolderForm;
  readonly since: string;
  readonly until: string | null;
}

/** A post that the same person holds as well. */
export interface OtherPost extends Pick<Holding, 'since' | 'until' | 'postId'> {
  readonly title: string;
  readonly lanes: readonly string[];
}

export interface Surroundings {
  /** Every holding of the post, of any time. */
  readonly onPost: readonly Holding[];
  readonly post: { readonly title: string; readonly lanes: readonly string[] };
  /** What the person holds elsewhere, of any time. */
  readonly elsewhere: readonly OtherPost[];
  readonly hasAccount: boolean;
  /** Months after which an acting appointment is called long. */
  readonly months: Readonly<Record<'plt' | 'plh', number>>;
}

type Wish = Pick<NewHolder, 'postId' | 'personId' | 'form' | 'since' | 'until'>;
interface Period { readonly since: string; readonly until: string | null }

const EVER = '9999-12-31';
const last = ({ until }: Period): string => until ?? EVER;
const overlap = (one: Period, other: Period): boolean => one.since <= last(other) && other.since <= last(one);
const covers = (outer: Period, inner: Period): boolean => outer.since <= inner.since && last(outer) >= last(inner);
const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** The refusal that an appointment meets on its post, or undefined. The issue names the day at fault. */
export function refusalOf(wish: Wish, onPost: readonly Holding[]): Refusal | undefined {
  const during = onPost.filter((holding) => overlap(holding, wish));
  const definitif = during.find(({ form }) => form === 'definitif');
  const acting = during.find(({ form }) => form !== 'definitif');
  if (wish.form === 'definitif') {
    if (definitif) return blocked('holder.definitif-overlaps', definitif, wish);
    return acting && blocked('holder.acting-remains', acting, wish);
  }
  if (wish.form === 'plt') {
    if (definitif) return blocked('holder.not-vacant', definitif, wish);
  } else {
    if (!definitif) return refuse('holder.nobody-to-stand-in-for', {}, [issue('form', 'holder.nobody-to-stand-in-for')]);
    if (!covers(definitif, wish)) return uncovered(definitif, wish);
    if (definitif.personId === wish.personId) return named('holder.stands-in-for-self', definitif, 'personId');
  }
  return acting && blocked('holder.acting-overlaps', acting, wish);
}

/** A stand-in may not begin before its holder does, nor last longer. */
const uncovered = (definitif: Holding, wish: Wish): Refusal =>
  named('holder.nobody-to-stand-in-for', definitif, definitif.since > wish.since ? 'since' : 'until');

const blocked = (code: string, holding: Holding, wish: Wish): Refusal =>
  named(code, holding, holding.since <= wish.since ? 'since' : 'until');

function named(code: string, { person, form, since, until }: Holding, field: string): Refusal {
  const params = { person, form, since, until };
  return refuse(code, params, [issue(field, code, params)]);
}

const issue = (field: string, code: string, params: Issue['params'] = {}): Issue => ({ field, code, params });

/** What the administrator should know before appointing; blocks nothing. */
export function warningsOf(wish: Wish, around: Surroundings): Warning[] {
  return [...lengthWarnings(wish, around), ...conflicts(wish, around), ...around.hasAccount ? [] : [{ code: 'holder.no-account', params: {} } as const]];
}

/** Plt at most a year, Plh at most three months (old regent's regulation, domain reference G.3); a renewal counts on. */
function lengthWarnings(wish: Wish, { onPost, months }: Surroundings): Warning[] {
  const { form, until } = wish;
  if (form === 'definitif') return [];
  const limit = months[form];
  if (until === null) return [{ code: 'holder.open-ended', params: { months: limit } }];
  const begun = Temporal.PlainDate.from(beginning(wish, onPost));
  const tooLong = Temporal.PlainDate.compare(Temporal.PlainDate.from(until), begun.add({ months: limit })) >= 0;
  return tooLong ? [{ code: `holder.${form}-long`, params: { months: limit, since: begun.toString() } }] : [];
}

/** The first day of an unbroken row of the same appointments that `wish` would lengthen. */
function beginning(wish: Wish, onPost: readonly Holding[]): string {
  const before = onPost.find(({ form, personId, until }) =>
    form === wish.form && personId === wish.personId && until === dayBefore(wish.since));
  return before ? beginning({ ...wish, since: before.since }, onPost) : wish.since;
}

/** One person in two lanes writes, examines or signs the same document twice (product rule 4). */
function conflicts(wish: Wish, { post, elsewhere }: Surroundings): Warning[] {
  return elsewhere
    .filter((other) => other.postId !== wish.postId && overlap(other, wish))
    .filter((other) => other.lanes.some((lane) => post.lanes.some((own) => own !== lane)))
    .map((other) => ({
      code: 'holder.same-person-in-two-lanes',
      params: { post: post.title, lanes: [...post.lanes], otherPost: other.title, otherLanes: [...other.lanes] },
    }));
}

/** A holding with `until` as its last day, or the refusal. Its stand-ins must have ended by then. */
export function end(holding: Holding | undefined, until: string, onPost: readonly Holding[]): Holding | Refusal {
  if (!holding) return refuse('holder.not-found');
  const { since } = holding;
  if (until < since) return refuse('holder.end-before-since', { since }, [issue('until', 'holder.end-before-since', { since })]);
  if (until > last(holding)) {
    const params = { until: holding.until };
    return refuse('holder.end-after-end', params, [issue('until', 'holder.end-after-end', params)]);
  }
  const ended = { ...holding, until };
  return standInLeft(ended, onPost, (stand) => covers(ended, stand)) ?? ended;
}

/** Takes back what was entered by mistake: only while it has not outlived its first day (`today`) and nobody has acted by it. */
export function withdraw(holding: Holding | undefined, today: string, acted: boolean, onPost: readonly Holding[]): Holding | Refusal {
  if (!holding) return refuse('holder.not-found');
  if (holding.since < today) return refuse('holder.begun', { since: holding.since });
  if (acted) return refuse('holder.has-acted', { person: holding.person });
  return standInLeft(holding, onPost, () => false) ?? holding;
}

function standInLeft(holding: Holding, onPost: readonly Holding[], fine: (stand: Holding) => boolean): Refusal | undefined {
  if (holding.form !== 'definitif') return undefined;
  const left = onPost.find((stand) => stand.form === 'plh' && overlapsBefore(stand, holding, onPost) && !fine(stand));
  return left && named('holder.stand-in-remains', left, 'until');
}

/** True when this stand-in rests on this holding, as it stood before the change. */
const overlapsBefore = (stand: Holding, holding: Holding, onPost: readonly Holding[]): boolean => {
  const before = onPost.find(({ id }) => id === holding.id);
  return before !== undefined && overlap(stand, before);
};
