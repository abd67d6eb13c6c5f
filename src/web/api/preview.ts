import type { PrintSettingDraft } from '#contract/document/print-setting';
import { onSessionLost } from './client.ts';
import { connection } from './connection.ts';
import { createSend } from './send.ts';

const send = createSend({ ...connection, sessionMissing: onSessionLost });

/** A sample page as it would be printed under these settings. Throws an ApiProblem. */
export async function previewPrint(draft: PrintSettingDraft): Promise<Blob> {
  const url = `${window.location.origin}/api/print-setting/preview.pdf`;
  return (await send(new Request(url, { method: 'POST', body: JSON.stringify(draft), headers: { 'content-type': 'application/json' } }))).blob();
}
