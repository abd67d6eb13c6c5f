import { ApiProblem } from '../../api/problem.ts';

/** A call that is made when all that was typed is with the server, and refused otherwise. */
export const afterSaving = <A extends unknown[], O>(flush: () => Promise<boolean>, call: (...asked: A) => Promise<O>) => async (...asked: A): Promise<O> => {
  if (!await flush()) throw new ApiProblem(0, 'draft.unsaved');
  return call(...asked);
};
