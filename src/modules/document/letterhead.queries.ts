import type { Reader } from '../../kernel/db.ts';
import { officeOf } from '../people/index.ts';
import type { Letterhead } from './print.contract.ts';

/** What every paper of an office bears. */
export interface SheetBase {
  readonly letterhead: Letterhead;
  /** Words on every page that say what the paper is not. */
  readonly marks: readonly string[];
  /** Place of the date line. */
  readonly city: string;
  readonly zone: string;
}

/** `simulated`: the clock of this installation is set by hand. */
export async function sheetBase(reader: Reader, simulated: boolean): Promise<SheetBase> {
  const { name, region, address, city, contact, zone, sample } = await officeOf(reader);
  const street = address.includes(city) ? address : [address, city].filter(Boolean).join(', ');
  return {
    letterhead: { government: `PEMERINTAH ${region.toLocaleUpperCase('id-ID')}`, office: name, lines: [street, contact].filter(Boolean) },
    marks: [...(simulated ? ['SIMULASI'] : []), ...(sample ? ['DATA CONTOH'] : [])],
    city, zone,
  };
}
