import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.ts';

/** A refusal is an answer and is not asked again; only what may not have reached the server is. */
const again = (failures: number, error: unknown) => failures < 2 && isProblem(error) && error.unsure;
const pause = (failures: number) => Math.min(500 * 2 ** failures, 4_000);

/** One per window. `networkMode: always`: a call without connection fails at once and says so, it is never parked. */
export const createQueryClient = () => new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: again, retryDelay: pause, staleTime: 5_000, throwOnError: false },
    mutations: { networkMode: 'always', retry: again, retryDelay: pause },
  },
});
