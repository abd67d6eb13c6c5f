/** A workbook as somebody edits it: really read, changed and written again, as a spreadsheet program does. */
import writeXlsxFile from 'write-excel-file/node';
import { v7 as uuidv7 } from 'uuid';
import { readSpreadsheet } from '../../src/modules/document/spreadsheet.adapter.ts';
import type { ReadCell } from '#contract/document/sheet';
import type { Client } from './app.ts';

export type Typed = string | number | boolean | Date | null;

/** Sheet by sheet with changed cells, by address in the sheet that is filled in. */
export async function edited(bytes: Buffer, changes: Readonly<Record<string, Typed>>, hidden: (rows: string[][]) => string[][] = (rows) => rows): Promise<Buffer> {
  const sheets = await readSpreadsheet(bytes);
  const cell = (value: ReadCell | Typed) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
    if (typeof value === 'object') return 'number' in value ? { value: Number(value.number), type: Number } : null;
    if (typeof value === 'number') return { value, type: Number };
    return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String };
  };
  return writeXlsxFile(sheets.map(({ name, rows }) => {
    const plain: (ReadCell | Typed)[][] = name === 'tertib' ? hidden(rows.map((row) => row.map(String))) : rows.map((row) => [...row]);
    if (name.startsWith('Isian')) {
      for (const [address, value] of Object.entries(changes)) {
        const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
        const cells = plain[Number(row) - 1];
        if (cells) cells[letter.charCodeAt(0) - 65] = value;
      }
    }
    return { sheet: name, data: plain.map((row) => Array.from(row, cell)) };
  })).toBuffer();
}

export async function downloaded(client: Client, roundId: string, unitId: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const answer = await client.raw(`/api/rounds/${roundId}/workbooks/${unitId}`, {
    method: 'POST', headers: { 'idempotency-key': uuidv7(), 'content-type': 'application/json' }, body: JSON.stringify({ id: roundId, unitId }),
  });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}
