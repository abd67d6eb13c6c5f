import type { FileView } from '#pure/file';
import { onSessionLost } from './client.ts';
import { connection } from './connection.ts';
import { createSend } from './send.ts';

const send = createSend({ ...connection, sessionMissing: onSessionLost });

/** Uploads a file as it is; the server recognises its kind by its bytes. Throws an ApiProblem. */
export async function uploadFile(file: File): Promise<FileView> {
  const url = `${window.location.origin}/api/files?name=${encodeURIComponent(file.name)}`;
  const answer = await send(new Request(url, { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } }));
  return answer.json() as Promise<FileView>;
}
