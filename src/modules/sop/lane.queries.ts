/** Which posts stand in the columns of a sheet. */
import type { Reader } from '../../kernel/db.ts';
import { postNames } from '../people/index.ts';
import type { SopDefinition } from './definition.contract.ts';
import type { LaneView } from './library.contract.ts';

/** The columns in their order, then roles that act without one; with the posts of the office and who holds them today. */
export async function laneViews(
  reader: Reader, { lanes, steps }: SopDefinition, lanePosts: Readonly<Record<string, readonly string[]>>, now: Date,
): Promise<LaneView[]> {
  const acting = steps.flatMap(({ acts }) => acts.flatMap(({ by }) => by));
  const roles = [...new Set(acting)].filter((lane) => !lanes.some(({ key }) => key === lane));
  const columns = [...lanes.map(({ key, title }) => ({ key, title })), ...roles.map((key) => ({ key, title: null }))];
  const names = await postNames(reader, columns.flatMap(({ key }) => lanePosts[key] ?? []), now);
  return columns.map(({ key, title }) => ({ key, title, posts: (lanePosts[key] ?? []).flatMap((id) => names.get(id) ?? []) }));
}
