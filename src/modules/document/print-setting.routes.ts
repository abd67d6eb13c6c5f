/** The settings of print, and `POST /api/print-setting/preview.pdf`: a sample page under settings that nobody has saved. */
import { implement } from '@orpc/server';
import type { Hono } from 'hono';
import { invalid } from '../../kernel/command.ts';
import type { FileStore } from '../../kernel/files.ts';
import type { Env, RequestContext } from '../../kernel/http.ts';
import type { Pictures, PrintFrame } from './print.contract.ts';
import { changePrintSetting, previewFrame } from './print-setting.commands.ts';
import { printSettingContract, printSettingDraft } from './print-setting.contract.ts';
import { printSettingView } from './print-setting.queries.ts';

const os = implement(printSettingContract).$context<RequestContext>();

export function printSettingRoutes(files: Pick<FileStore, 'open'>) {
  const change = changePrintSetting(files);
  return os.router({
    get: os.get.handler(({ context }) => context.read(printSettingView, undefined)),
    change: os.change.handler(({ context, input }) => context.run(change, input)),
  });
}

type SamplePage = (frame: PrintFrame, pictures: Pictures) => Promise<Uint8Array>;

export function mountPrintPreview(http: Hono<Env>, files: Pick<FileStore, 'open'>, samplePage: SamplePage): void {
  const query = previewFrame(files);
  http.post('/api/print-setting/preview.pdf', async (c) => {
    const input = printSettingDraft.safeParse(await c.req.json().catch(() => null));
    if (!input.success) throw invalid(input.error);
    const { frame, pictures } = await c.get('request').read(query, input.data);
    return c.body(await samplePage(frame, pictures) as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  });
}
