import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallContext } from './client.ts';
import { Intent } from './intent.ts';
import type { ApiProblem } from './problem.ts';

type Call<I, O> = (input: I, options: { context: CallContext }) => Promise<O>;

export interface CommandOptions<O> {
  /** Runs after the server has committed, before the shown queries are fetched again. */
  readonly onDone?: (answer: O) => void | Promise<void>;
}

/**
 * A write by the person at the desk: `const add = useCommand(api.holiday.add)`, then `add.mutate(input)`. One intent
 * keeps one idempotency key through retries and lost answers. `error` is an ApiProblem for `<ProblemScope>`. When
 * done, every query is stale and what is shown is fetched again: a command may change more than its own page.
 */
export function useCommand<I, O>(call: Call<I, O>, options: CommandOptions<O> = {}): UseMutationResult<O, ApiProblem, I> {
  const client = useQueryClient();
  const [intent] = useState(() => new Intent());
  return useMutation<O, ApiProblem, I>({
    mutationFn: (input) => call(input, { context: { idempotencyKey: intent.keyFor(input) } }),
    onSuccess: async (answer) => {
      intent.settle();
      await options.onDone?.(answer);
      void client.invalidateQueries();
    },
  });
}
