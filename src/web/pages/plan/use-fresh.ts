import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ApiProblem } from '../../api/problem.ts';

/** Fetches again what is shown when somebody else saved first; what was typed stays, and the next try starts from the new state. */
export function useFresh(problem: ApiProblem | null): void {
  const client = useQueryClient();
  const stale = problem?.code.endsWith('.changed') ?? false;
  useEffect(() => { if (stale) void client.invalidateQueries(); }, [stale, client]);
}
