import type { Command, Ctx } from '../../kernel/command.ts';
import { type Issue, must, refuse } from '#pure/refusal';
import type { SheetState } from './budget.contract.ts';
import { canReturn, canVerify, enteringPost, isAuthor, verifyingPost } from './budget.policy.ts';
import { setReturned, setSpending, setVerified } from './budget.store.ts';
import { entriesOf, type StoredEntry } from './line.queries.ts';
import { listedIn } from './listed.queries.ts';
import { mustEnter, openBatch, type Origin, takeSheet, under } from './sheet.commands.ts';
import { type SpendingBlock, spendingBlock, type SpendingReturn, spendingReturn, type SpendingVerification, spendingVerification } from './spending.contract.ts';
import { checkSpending } from './spending.rules.ts';

export const enterSpending: Command<SpendingBlock, SheetState> = {
  name: 'spending.enter',
  input: spendingBlock,
  async run(ctx, input) {
    mustEnter(ctx);
    return takeSpending(ctx, input, input.source);
  },
};

/** Checks and stores a block of realisasi, whatever read it. Entries start again unverified, also those that came back. */
export async function takeSpending(ctx: Ctx, input: Omit<SpendingBlock, 'source'>, origin: Origin): Promise<SheetState> {
  const { year, quarter, mode, rows } = input;
  const sheet = await takeSheet(ctx, input);
  const { edition, listed } = await listedIn(ctx.tx, year, quarter, rows.map(({ code }) => code));
  const stored = Map.groupBy(await entriesOf(ctx.tx, year), ({ code }) => code);
  const checked = must(checkSpending(input, { listed, stored }));
  const batch = await openBatch(ctx, sheet, origin, rows.length);
  await setSpending(ctx.tx, { year, quarter, mode, edition, batchId: batch.id }, checked);
  ctx.record({ name: 'spending.enter', data: { batchId: batch.id, year, quarter, mode, source: origin, fileHash: batch.file?.hash ?? null, rows }, ...under(enteringPost(ctx.actor)) });
  return sheet;
}

export const verifySpending: Command<SpendingVerification, SheetState> = {
  name: 'spending.verify',
  input: spendingVerification,
  async run(ctx, input) {
    const sheet = await judge(ctx, input, (entry) => canVerify(ctx.actor, entry));
    await setVerified(ctx.tx, input, ctx.actor.personId, ctx.now);
    return sheet;
  },
};

export const returnSpending: Command<SpendingReturn, SheetState> = {
  name: 'spending.return',
  input: spendingReturn,
  async run(ctx, input) {
    const sheet = await judge(ctx, input, (entry) => canReturn(ctx.actor, entry));
    await setReturned(ctx.tx, input, input.reason);
    return sheet;
  },
};

/** Keuangan judges entries of a quarter, all or none: those of somebody else that stand in the state for it. */
async function judge(ctx: Ctx, input: SpendingVerification | SpendingReturn, may: (entry: StoredEntry) => boolean): Promise<SheetState> {
  const post = verifyingPost(ctx.actor);
  if (!post) throw refuse('budget.not-allowed');
  const sheet = await takeSheet(ctx, input);
  const entries = (await entriesOf(ctx.tx, input.year)).filter(({ quarter }) => quarter === input.quarter);
  const issues = input.codes.flatMap((code, index): Issue[] => {
    const entry = entries.find((each) => each.code === code);
    if (entry && may(entry)) return [];
    return [{ field: `codes.${index}`, code: entry && isAuthor(ctx.actor, entry) ? 'spending.own' : 'spending.not-entered', params: { code } }];
  });
  const [first] = issues;
  if (first) throw refuse(first.code, {}, issues);
  const { revision: _seen, ...data } = input;
  ctx.record({ name: 'reason' in input ? 'spending.return' : 'spending.verify', data, ...under(post) });
  return sheet;
}
