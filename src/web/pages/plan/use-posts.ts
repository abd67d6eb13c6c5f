import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/client.ts';

/** Every open post of the office as an option of a list, by unit. */
export function usePosts(): { group: string; items: { value: string; label: string }[] }[] {
  const { data } = useQuery(queries.directory.get.queryOptions());
  return (data?.units ?? []).filter(({ closed }) => !closed).map(({ name, posts }) => ({
    group: name, items: posts.filter(({ closed }) => !closed).map(({ id, title }) => ({ value: id, label: title })),
  })).filter(({ items }) => items.length > 0);
}
