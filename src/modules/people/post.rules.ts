/** Posts. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import type { Duty } from './people.contract.ts';
import type { PostChange } from './post.contract.ts';

export interface Post {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly unitId: string;
  readonly duties: readonly Duty[];
  readonly lanes: readonly string[];
  readonly closed: boolean;
  readonly revision: number;
}

/** A post stands in an open unit. `unit` is the one asked for, undefined when the office has none of that id. */
export function placed(unit: { readonly closed: boolean } | undefined): Refusal | undefined {
  if (unit && !unit.closed) return undefined;
  const code = unit ? 'unit.closed' : 'unit.not-found';
  return refuse(code, {}, [{ field: 'unitId', code }]);
}

export function change(input: PostChange, post: Post | undefined, unit: { readonly closed: boolean } | undefined): Post | Refusal {
  if (!post) return refuse('post.not-found');
  if (post.revision !== input.revision) return refuse('post.stale', { current: post });
  if (post.closed) return refuse('post.closed');
  return placed(unit) ?? { ...post, ...input, revision: post.revision + 1 };
}

/** Closes a post that nobody holds on or after `today`; whoever does is named. */
export function close(
  post: Post | undefined, holders: readonly { readonly person: string; readonly until: string | null }[], today: string,
): Post | Refusal {
  if (!post) return refuse('post.not-found');
  if (post.closed) return refuse('post.closed');
  const holder = holders.find(({ until }) => until === null || until >= today);
  if (holder) return refuse('post.held', { person: holder.person });
  return { ...post, closed: true, revision: post.revision + 1 };
}

export function reopen(post: Post | undefined, unit: { readonly closed: boolean } | undefined): Post | Refusal {
  if (!post) return refuse('post.not-found');
  return placed(unit) ?? { ...post, closed: false, revision: post.revision + 1 };
}
