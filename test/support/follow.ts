/** The line by which the server tells a client what changed. */
import { onTestFinished } from 'vitest';
import type { Client } from './app.ts';

export interface Heard { readonly event: string; readonly data: string }

/** Every event of this client's line as it comes. */
export async function follow(client: Client): Promise<{ readonly heard: Heard[]; readonly response: Response }> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await client.raw('/api/events', { signal: stop.signal });
  const heard: Heard[] = [];
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) heard.push({ event: /^event: (.*)$/m.exec(part)?.[1] ?? '', data: /^data: (.*)$/m.exec(part)?.[1] ?? '' });
    }
  };
  read().catch(() => undefined);
  return { heard, response };
}

export const changes = ({ heard }: { heard: readonly Heard[] }) => heard.filter(({ event }) => event === 'change').map(({ data }) => JSON.parse(data));
