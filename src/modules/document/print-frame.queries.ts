import type { Reader } from '../../kernel/db.ts';
import { officeOf } from '../people/index.ts';
import type { PrintFrame } from './print.contract.ts';
import { printSettingOf } from './print-setting.queries.ts';

/**
 * What every paper of this office bears: letterhead, and on every page what it is not. `now` becomes the time that the
 * file says it was made; `simulated`: the clock of this installation is set by hand.
 */
export async function printFrame({ reader, now }: { readonly reader: Reader; readonly now: Date }, simulated: boolean): Promise<PrintFrame> {
  const { name, region, address, city, contact, sample } = await officeOf(reader);
  const { paper, face, margins, logoHash, template } = await printSettingOf(reader);
  const street = address.includes(city) ? address : [address, city].filter(Boolean).join(', ');
  return {
    letterhead: { government: `PEMERINTAH ${region.toLocaleUpperCase('id-ID')}`, office: name, lines: [street, contact].filter(Boolean), logo: logoHash, template },
    setup: { paper, face, margins },
    marks: [...(simulated ? ['SIMULASI'] : []), ...(sample ? ['DATA CONTOH'] : [])],
    made: now,
  };
}
