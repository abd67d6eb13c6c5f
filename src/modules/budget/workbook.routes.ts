import { implement } from '@orpc/server';
import type { FileStore } from '../../kernel/files.ts';
import type { RequestContext } from '../../kernel/http.ts';
import { applyWorkbook, makeWorkbook } from './workbook.commands.ts';
import { workbookContract } from './workbook.contract.ts';
import { fileOf, previewOf, readUpload, uploadOf } from './workbook.queries.ts';

const os = implement(workbookContract).$context<RequestContext>();

export function workbookRoutes(files: FileStore) {
  const uploaded = async (context: RequestContext, fileId: string) => readUpload(files, await context.read(uploadOf, { fileId }));
  return os.router({
    make: os.make.handler(async ({ context, input }) => fileOf(await context.run(makeWorkbook, input))),
    preview: os.preview.handler(async ({ context, input }) => context.read(previewOf(await uploaded(context, input.fileId)), input)),
    apply: os.apply.handler(async ({ context, input }) => context.run(applyWorkbook(await uploaded(context, input.fileId)), input)),
  });
}
