/** The settings of print, and `POST /api/print-setting/preview.pdf`: a sample page under settings that nobody has saved. */
import { implement } from '@orpc/server';
import type { Hono } from 'hono';
import { invalid } from '../../kernel/command.ts';
import type { FileStore } from '../../kernel/files.ts';
import type { Env, RequestContext } from '../../kernel/http.ts';
import type { Pictures, PrintFrame } from './print.contract.ts';
import { changePrintSetting } from './print-setting.commands.ts';
import { printSettingContract, printSettingDraft } from './print-setting.contract.ts';
import { printSettingView } from './print-setting.queries.ts';
import { changeTrial, trialFrame } from './print-trial.queries.ts';

const os = implement(printSettingContract).$context<RequestContext>();

/** `tryLetterhead` refuses what cannot be printed. */
export function printSettingRoutes(files: Pick<FileStore, 'open'>, tryLetterhead: (frame: PrintFrame, pictures: Pictures) => Promise<void>) {
  const query = changeTrial(files);
  return os.router({
    get: os.get.handler(({ context }) => context.read(printSettingView, undefined)),
    // Tried between two transactions: the press may take seconds, and nobody should wait for it.
    change: os.change.handler(async ({ context, input }) => {
      const trial = await context.read(query, input);
      if (trial) await tryLetterhead(trial.frame, trial.pictures);
      return context.run(changePrintSetting, input);
    }),
  });
}

type SamplePage = (frame: PrintFrame, pictures: Pictures) => Promise<Uint8Array>;

export function mountPrintPreview(http: Hono<Env>, files: Pick<FileStore, 'open'>, samplePage: SamplePage): void {
  const query = trialFrame(files);
  http.post('/api/print-setting/preview.pdf', async (c) => {
    const input = printSettingDraft.safeParse(await c.req.json().catch(() => null));
    if (!input.success) throw invalid(input.error);
    const { frame, pictures } = await c.get('request').read(query, input.data);
    return c.body(await samplePage(frame, pictures) as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  });
}
