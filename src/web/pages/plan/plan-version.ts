import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/client.ts';
import { chooseVersion } from './choose-version.ts';

/** The plans, the version looked at, and the way to another: it stands in the address, so that it can be sent on. */
export function usePlanVersion() {
  const query = useQuery(queries.plan.list.queryOptions({ input: {} }));
  const navigate = useNavigate();
  const { versi } = useSearch({ strict: false }) as { versi?: unknown };
  const choose = (id: string) => void navigate({ to: '.', search: { versi: id } as never, replace: true });
  return { query, chosen: query.data && chooseVersion(query.data, versi), choose };
}
