/** The settings of print, and `POST /api/print-setting/preview.pdf`: a sample page under settings that nobody has saved. */
import { implement } from '@orpc/server';
import type { Hono } from 'hono';
import { invalid } from '../../kernel/command.ts';
import type { FileStore } from '../../kernel/files.ts';
import type { Env, RequestContext } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { letterheadFault, samplePage } from './letterhead.adapter.ts';
import { changePrintSetting, framed } from './print-setting.commands.ts';
import { printSettingContract, printSettingDraft } from './print-setting.contract.ts';
import { canChangePrintSetting } from './print-setting.policy.ts';
import { printSettingView } from './print-setting.queries.ts';

const os = implement(printSettingContract).$context<RequestContext>();

export function printSettingRoutes(files: Pick<FileStore, 'open'>) {
  const change = changePrintSetting(files);
  return os.router({
    get: os.get.handler(({ context }) => context.read(printSettingView, undefined)),
    change: os.change.handler(({ context, input }) => context.run(change, input)),
  });
}

export function mountPrintPreview(http: Hono<Env>, files: Pick<FileStore, 'open'>): void {
  http.post('/api/print-setting/preview.pdf', async (c) => {
    const request = c.get('request');
    if (!canChangePrintSetting(await request.actor())) throw refuse('print-setting.not-allowed');
    const input = printSettingDraft.safeParse(await c.req.json().catch(() => null));
    if (!input.success) throw invalid(input.error);
    const { frame, pictures } = await request.read((ask, draft: typeof input.data) => framed(ask, files, draft), input.data);
    const fault = await letterheadFault(frame, pictures);
    if (fault) throw refuse('print-setting.template', { line: fault.line ?? 0, message: fault.message });
    return c.body(await samplePage(frame, pictures) as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  });
}
