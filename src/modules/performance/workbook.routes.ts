import { implement } from '@orpc/server';
import type { FileStore } from '../../kernel/files.ts';
import type { RequestContext } from '../../kernel/http.ts';
import type { PredicateScale } from './scale.contract.ts';
import { writeSpreadsheet } from './spreadsheet.adapter.ts';
import { applyWorkbook, makeWorkbook } from './workbook.commands.ts';
import { type MadeWorkbook, workbookContract } from './workbook.contract.ts';
import { previewOf, readUpload, sha256, uploadOf } from './workbook.queries.ts';
import { baseOf, bookOf } from './workbook-sheet.rules.ts';

const os = implement(workbookContract).$context<RequestContext>();
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function fileOf({ id, due, form }: MadeWorkbook): Promise<File> {
  const bytes = await writeSpreadsheet(bookOf(form, { id, base: baseOf(form.lines, sha256) }, due));
  const unit = form.unit.name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return new File([new Uint8Array(bytes)], `isian-${form.round.year}-tw${form.round.quarter}-${unit}.xlsx`, { type: MEDIA });
}

export function workbookRoutes(scales: readonly PredicateScale[], files: FileStore) {
  const make = makeWorkbook(scales);
  const uploaded = async (context: RequestContext, fileId: string) => readUpload(files, await context.read(uploadOf, { fileId }));
  return os.router({
    make: os.make.handler(async ({ context, input }) => fileOf(await context.run(make, input))),
    preview: os.preview.handler(async ({ context, input }) => context.read(previewOf(scales, await uploaded(context, input.fileId)), input)),
    apply: os.apply.handler(async ({ context, input }) => context.run(applyWorkbook(scales, await uploaded(context, input.fileId)), input)),
  });
}
