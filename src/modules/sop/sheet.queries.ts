/** What the sheet of one version prints. */
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { officeOf } from '../people/index.ts';
import { drawnVersion, newestNumber } from './version.queries.ts';
import type { Sheet } from './sheet.contract.ts';

export interface PrintedSheet {
  readonly key: string;
  readonly version: number;
  readonly sheet: Sheet;
  /** The office, as author of the file. */
  readonly author: string;
  readonly created: Date;
}

/** The paper drawing of a version; of the one in force where none is named. */
export const printedSheet: Query<{ key: string; version: number | undefined }, PrintedSheet> = async ({ reader }, { key, version }) => {
  const number = version ?? await newestNumber(reader, key);
  const found = number > 0 ? await drawnVersion(reader, key, number) : undefined;
  if (!found) throw refuse(version === undefined ? 'sop.not-found' : 'sop.version-not-found');
  const { name } = await officeOf(reader);
  return { key, version: number, sheet: found.drawing.paper, author: name, created: new Date(found.loadedAt) };
};
