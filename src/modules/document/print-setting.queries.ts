import type { Reader } from '../../kernel/db.ts';
import type { FileReader } from '../../kernel/file-routes.ts';
import type { Query } from '../../kernel/http.ts';
import type { PrintSettingView } from './print-setting.contract.ts';
import { canChangePrintSetting } from './print-setting.policy.ts';

type Setting = Omit<PrintSettingView, 'abilities'> & { readonly logoHash: string | null };

/** As papers are printed where the office never said otherwise. */
const HOUSE: Setting = { paper: 'a4', face: 'arimo', margins: { top: 23, bottom: 22, left: 25, right: 20 }, logo: null, logoHash: null, template: null, revision: 0 };

export async function printSettingOf(reader: Reader): Promise<Setting> {
  const row = await reader.db.selectFrom('document.print_setting as s')
    .leftJoin('kernel.file as f', (join) => join.onRef('f.office_id', '=', 's.office_id').onRef('f.id', '=', 's.logo_file_id'))
    .where('s.office_id', '=', reader.office).selectAll('s').select('f.hash').executeTakeFirst();
  if (!row) return HOUSE;
  return {
    paper: row.paper as Setting['paper'], face: row.face as Setting['face'],
    margins: { top: row.margin_top, bottom: row.margin_bottom, left: row.margin_left, right: row.margin_right },
    logo: row.logo_file_id, logoHash: row.hash, template: row.template, revision: row.revision,
  };
}

export const printSettingView: Query<undefined, PrintSettingView> = async ({ reader, actor }) => {
  const { logoHash: _, ...setting } = await printSettingOf(reader);
  return { ...setting, abilities: { change: canChangePrintSetting(actor) } };
};

/** The office's logo may be seen by everybody in it. */
export const logoReader: FileReader = async ({ reader }, fileId) => (await printSettingOf(reader)).logo === fileId;
