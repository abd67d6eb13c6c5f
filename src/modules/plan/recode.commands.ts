import type { Command } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import { mustWritePlan, takeDraft } from './plan.commands.ts';
import type { VersionState } from './plan.contract.ts';
import { type Recode, recode } from './recode.contract.ts';
import { editionsAround, namesIn, rowsOfEdition } from './recode.queries.ts';
import { recoded } from './recode.rules.ts';
import { writeCodes } from './recode.store.ts';
import { listedCode } from './tree.rules.ts';
import { treeNodes } from './tree.queries.ts';

/** A node that bears the name of the old edition takes the new one's; a name that the office gave stays. */
export const recodePlan: Command<Recode, VersionState> = {
  name: 'plan.recode',
  input: recode,
  async run(ctx, input) {
    mustWritePlan(ctx);
    const { tx, record } = ctx;
    const version = await takeDraft(ctx, input);
    if ((await editionsAround(tx, version.edition)).to?.key !== input.edition) throw refuse('recode.not-newer');
    const [before, after] = [await rowsOfEdition(tx, version.edition), await rowsOfEdition(tx, input.edition)];
    const nodes = await treeNodes(tx, version.id);
    must(recoded(nodes, input.codes, (code, level) => after.some((row) => row.code === code && row.level === level)));
    const names = await namesIn(tx, version.id);
    const nameIn = (rows: typeof before, code: string) => rows.find((row) => row.code === listedCode(code))?.name ?? null;
    await writeCodes(tx, version.id, input.edition, input.codes.map(({ nodeId, code }) => {
      const { name, code: old } = names.get(nodeId) ?? { name: '', code: '' };
      return { id: nodeId, code, name: nameIn(before, old) === name ? nameIn(after, code) : null };
    }));
    const changes = input.codes.map(({ nodeId, code }) => ({ nodeId, from: names.get(nodeId)?.code ?? '', to: code }));
    record({ name: 'plan.recode', data: { versionId: version.id, from: version.edition, to: input.edition, changes } });
    return { versionId: version.id, revision: version.revision };
  },
};
