import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { ErrorState } from './blank.tsx';
import { RowsSkeleton } from './skeleton.tsx';

export interface LoadedProps<T> {
  /** What `useQuery` answers. */
  readonly query: { readonly data: T | undefined; readonly error: Error | null; readonly isFetching: boolean; readonly refetch: () => unknown };
  /** Stands where the content will, in its shape. */
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** What a query brought; its shape while it comes, its problem when it does not. Old content stays while new comes. */
export function Loaded<T>({ query, skeleton = <RowsSkeleton />, children }: LoadedProps<T>) {
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return <>{children(data)}</>;
  if (!error) return <>{skeleton}</>;
  const problem = error instanceof ApiProblem ? error : new ApiProblem(0, 'page.broken', { message: error.message });
  return <ErrorState problem={problem} busy={isFetching} onRetry={() => void refetch()} />;
}
