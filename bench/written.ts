import pg from 'pg';

export interface Statement { readonly text: string; readonly values: readonly unknown[] }

/** The statements that `work` sends, in their order. */
export async function written(work: () => Promise<unknown>): Promise<Statement[]> {
  const real = pg.Client.prototype.query;
  const sent: Statement[] = [];
  pg.Client.prototype.query = function noted(this: pg.Client, ...words: unknown[]) {
    const [first, values] = words as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    sent.push(typeof first === 'string' ? { text: first, values: values ?? [] } : { text: first.text, values: first.values ?? [] });
    return Reflect.apply(real, this, words);
  } as typeof real;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = real;
  }
  return sent;
}
