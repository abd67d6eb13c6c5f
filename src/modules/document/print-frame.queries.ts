import type { Reader } from '../../kernel/db.ts';
import { officeOf } from '../people/index.ts';
import type { OfficeFrame, PrintFrame } from './print.contract.ts';
import { printSettingOf } from './print-setting.queries.ts';

/** As the office prints today. */
export async function officeFrame(reader: Reader): Promise<OfficeFrame> {
  const { name, region, address, city, zone, contact, sample } = await officeOf(reader);
  const { paper, face, margins, logoHash, template } = await printSettingOf(reader);
  const street = address.includes(city) ? address : [address, city].filter(Boolean).join(', ');
  return {
    letterhead: { government: `PEMERINTAH ${region.toLocaleUpperCase('id-ID')}`, office: name, lines: [street, contact].filter(Boolean), logo: logoHash, template },
    setup: { paper, face, margins }, city, zone, sample,
  };
}

/** As it printed when this version got its first initial; until then as it prints today. `versionId` null: a draft. */
export async function frameOf(reader: Reader, versionId: string | null): Promise<OfficeFrame> {
  const kept = versionId === null ? undefined : await reader.db.selectFrom('document.version_frame').select('frame')
    .where('office_id', '=', reader.office).where('version_id', '=', versionId).executeTakeFirst();
  return kept ? kept.frame as unknown as OfficeFrame : officeFrame(reader);
}

/** `made` becomes the time that the file says it was made; `simulated`: the clock of this installation is set by hand. */
export const framed = ({ letterhead, setup, sample }: OfficeFrame, made: Date, simulated: boolean): PrintFrame =>
  ({ letterhead, setup, marks: [...(simulated ? ['SIMULASI'] : []), ...(sample ? ['DATA CONTOH'] : [])], made });

/** What a paper of this moment bears: letterhead, and on every page what it is not. */
export async function printFrame({ reader, now }: { readonly reader: Reader; readonly now: Date }, simulated: boolean): Promise<PrintFrame> {
  return framed(await officeFrame(reader), now, simulated);
}
