/** Work that is assigned: to whom it may go, and whose record does not show the sheet's kualifikasi. */
import type { Reader } from '../../kernel/db.ts';
import type { SopDefinition } from '#contract/sop/definition';
import { Refusal } from '#pure/refusal';
import { unmetByPost } from '../people/index.ts';
import { nextAfter } from './engine-view.rules.ts';
import type { DossierState } from './state.contract.ts';

/** Acts by which one post gives work to another. */
const ASSIGNING: ReadonlySet<string> = new Set(['dispose', 'instruct']);

/** Posts that the work reaches when this open task is done; none where the act assigns nothing. */
export function assignees(definition: SopDefinition, state: DossierState, key: string): string[] {
  const task = state.acts.find((each) => each.key === key && each.completedAt === null);
  if (!task || !ASSIGNING.has(task.kind)) return [];
  const next = nextAfter(definition, state, key);
  return next instanceof Refusal ? [] : [...new Set(next.opens.map(({ post }) => post))].filter((post) => post !== task.post);
}

/** Unmet printed lines by post. */
export const unmetOf = (reader: Reader, definition: SopDefinition, posts: readonly string[], now: Date): Promise<Map<string, string[]>> =>
  unmetByPost(reader, [...new Set(posts)], definition.qualifications, now);

/** What the journal keeps when work goes to a post whose holder lacks a qualification; nothing where none does. */
export async function assignmentNotes(
  reader: Reader, definition: SopDefinition, state: DossierState, task: { readonly key: string }, input: Readonly<Record<string, unknown>>, now: Date,
): Promise<{ unqualified: { post: string; lines: string[] }[] }[]> {
  const named = Array.isArray(input['to']) ? new Set(input['to']) : null;
  const posts = assignees(definition, state, task.key).filter((post) => named === null || named.has(post));
  const unmet = await unmetOf(reader, definition, posts, now);
  return unmet.size === 0 ? [] : [{ unqualified: [...unmet].map(([post, lines]) => ({ post, lines })) }];
}
