/** Who may open a file that an act or answer brought. */
import type { FileReader } from '../../kernel/file-routes.ts';
import { holds } from '#pure/actor';
import { officeDay } from '../people/index.ts';
import { sightOf } from './dossier.policy.ts';
import { sightFacts } from './dossier.queries.ts';

/** Who sees all of the dossier opens its files; a bidang those that its own post brought. */
export const dossierFileReader: FileReader = async ({ reader, actor, now }, fileId) => {
  const rows = await reader.db.selectFrom('dossier.file').select(['dossier_id', 'post_id'])
    .where('office_id', '=', reader.office).where('file_id', '=', fileId).execute();
  const today = rows.length > 0 ? await officeDay(reader, now) : '';
  for (const row of rows) {
    if (holds(actor, row.post_id)) return true;
    if (sightOf(actor, await sightFacts(reader, row.dossier_id), today) === 'all') return true;
  }
  return false;
};
