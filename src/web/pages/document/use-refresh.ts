import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { afterSaving } from './after-saving.ts';

export interface Refresh {
  /** Composes these blocks of data anew, even where they were written over; without keys, every section that holds data. */
  readonly refresh: (keys?: string[]) => void;
  readonly error: ApiProblem | null;
  readonly isPending: boolean;
}

/** Fills what the office's data say anew; what is typed is with the server first. */
export function useRefresh(id: string, flush: () => Promise<boolean>): Refresh {
  const { mutate, error, isPending } = useCommand(afterSaving(flush, api.document.refresh));
  return { refresh: (keys) => mutate({ id, ...(keys ? { keys } : {}) }), error, isPending };
}
