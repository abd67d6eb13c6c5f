import type { Tx } from '../../kernel/db.ts';
import type { PrintSettingChange } from './print-setting.contract.ts';

/** False when somebody else changed it since `seen`. */
export async function savePrintSetting(tx: Tx, seen: number, { paper, face, margins, logo, template, revision }: PrintSettingChange): Promise<boolean> {
  const values = {
    paper, face, margin_top: margins.top, margin_bottom: margins.bottom, margin_left: margins.left, margin_right: margins.right,
    logo_file_id: logo, template, revision,
  };
  const saved = await tx.db.insertInto('document.print_setting').values({ office_id: tx.office, ...values })
    .onConflict((conflict) => conflict.column('office_id').doUpdateSet(values).where('document.print_setting.revision', '=', seen))
    .returning('revision').executeTakeFirst();
  return saved !== undefined;
}
