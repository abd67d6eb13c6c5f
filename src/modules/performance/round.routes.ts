import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { closeRound, exceptRound, lockRound, openRoundNow, reopenRound, writeNote } from './round.commands.ts';
import { roundContract } from './round.contract.ts';
import { listRounds, roundViewOf } from './round.queries.ts';
import type { PredicateScale } from './scale.contract.ts';

const os = implement(roundContract).$context<RequestContext>();

export function roundRoutes(scales: readonly PredicateScale[]) {
  const [list, open, lock] = [listRounds(scales), openRoundNow(scales), lockRound(scales)];
  return os.router({
    list: os.list.handler(({ context, input }) => context.read(list, input)),
    get: os.get.handler(({ context, input }) => context.read(roundViewOf, input)),
    open: os.open.handler(({ context, input }) => context.run(open, input)),
    except: os.except.handler(({ context, input }) => context.run(exceptRound, input)),
    lock: os.lock.handler(({ context, input }) => context.run(lock, input)),
    reopen: os.reopen.handler(({ context, input }) => context.run(reopenRound, input)),
    close: os.close.handler(({ context, input }) => context.run(closeRound, input)),
    note: os.note.handler(({ context, input }) => context.run(writeNote, input)),
  });
}
