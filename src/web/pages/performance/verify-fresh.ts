import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ApiProblem } from '../../api/problem.ts';

const STALE = ['cell.stale', 'cell.refused', 'round.changed', 'figure.changed'];

/** Fetches again what is shown when somebody else judged or wrote first; the next try starts from the new state. */
export function useFreshCells(problem: ApiProblem | null): void {
  const client = useQueryClient();
  const stale = problem !== null && STALE.includes(problem.code);
  useEffect(() => { if (stale) void client.invalidateQueries(); }, [stale, client]);
}
