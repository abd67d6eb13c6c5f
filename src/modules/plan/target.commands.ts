import type { Command, Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { measuredIn } from './card.queries.ts';
import { mustWritePlan, takeVersion } from './plan.commands.ts';
import type { VersionState } from './plan.contract.ts';
import { type TargetBlock, type TargetEntry, targetBlock } from './target.contract.ts';
import { checkBlock } from './target.rules.ts';
import { setTargets as store } from './target.store.ts';
import type { VersionFacts } from './version.queries.ts';

export const setTargets: Command<TargetBlock, VersionState> = {
  name: 'target.set',
  input: targetBlock,
  async run(ctx, input) {
    mustWritePlan(ctx);
    const version = await takeVersion(ctx, input);
    if (version.status === 'superseded') throw refuse('plan.not-draft');
    await writeTargets(ctx, version, input.cells);
    return { versionId: version.id, revision: version.revision };
  },
};

/** Checks and stores a block of a version that was taken. */
export async function writeTargets({ tx, record }: Ctx, version: VersionFacts, cells: readonly TargetEntry[]): Promise<void> {
  const { fromYear, toYear, status } = version;
  const indicators = await measuredIn(tx, version.id);
  await store(tx, version.id, must(checkBlock(cells, { fromYear, toYear, draft: status === 'draft', indicators })));
  record({ name: 'target.set', data: { versionId: version.id, cells } });
}
