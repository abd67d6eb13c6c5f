import type { Command } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { type PrintSettingChange, printSettingChange } from './print-setting.contract.ts';
import { canChangePrintSetting } from './print-setting.policy.ts';
import { printSettingOf } from './print-setting.queries.ts';
import { savePrintSetting } from './print-setting.store.ts';
import { logoFile } from './print-trial.queries.ts';

/** The letterhead was tried before (print-setting.routes.ts). */
export const changePrintSetting: Command<PrintSettingChange, { revision: number }> = {
  name: 'print-setting.change',
  input: printSettingChange,
  async run({ tx, actor, record, changed }, input) {
    if (!canChangePrintSetting(actor)) throw refuse('print-setting.not-allowed');
    const current = await printSettingOf(tx);
    if (current.revision !== input.revision) throw refuse('print-setting.stale', { current });
    await logoFile({ reader: tx, actor }, input.logo);
    const setting = { ...input, revision: input.revision + 1 };
    if (!await savePrintSetting(tx, input.revision, setting)) throw refuse('print-setting.stale', { current });
    record({ name: 'print-setting.change', data: setting });
    changed({ kind: 'office', id: tx.office });
    return { revision: setting.revision };
  },
};
