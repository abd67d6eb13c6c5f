import { implement } from '@orpc/server';
import type { FileStore } from '../../kernel/files.ts';
import type { RequestContext } from '../../kernel/http.ts';
import type { Owners } from './owner.queries.ts';
import { applyReturn } from './word.commands.ts';
import { wordContract } from './word.contract.ts';
import { previewReturn, uploadOf, wordIn } from './word.queries.ts';

const os = implement(wordContract).$context<RequestContext>();

export function wordRoutes(owners: Owners, files: Pick<FileStore, 'open'>) {
  const query = uploadOf(owners);
  const uploaded = async (context: RequestContext, { id, file }: { id: string; file: string }) => wordIn(files, await context.read(query, { id, file }));
  return os.router({
    preview: os.preview.handler(async ({ context, input }) => {
      const { word, name } = await uploaded(context, input);
      return context.read(previewReturn(word, name), { id: input.id });
    }),
    apply: os.apply.handler(async ({ context, input }) => context.run(applyReturn(owners, await uploaded(context, input)), input)),
  });
}
