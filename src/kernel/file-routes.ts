/** Upload and download. An upload is a command of its own; a download asks the module that shows the file. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { type Command, execute } from './command.ts';
import type { Reader } from './db.ts';
import type { FileStore, Stored } from './files.ts';
import type { Env, HttpOptions } from './http.ts';
import type { Actor } from './pure/actor.ts';
import { FILE_LIMIT, type FileView } from './pure/file.ts';
import { refuse } from './pure/refusal.ts';

/** Answers whether this actor may read a file, by the rows of one module that point to it; `guarded`: not even who uploaded it. */
export type FileReader = (ask: { reader: Reader; actor: Actor; now: Date }, fileId: string) => Promise<boolean | 'guarded'>;

/** One's own upload alone: naming a file must not open one that one may not read. */
export async function ownFile(reader: Reader, id: string, personId: string): Promise<FileView | undefined> {
  return reader.db.selectFrom('kernel.file').where('office_id', '=', reader.office).where('id', '=', id).where('created_by', '=', personId)
    .select(['id', 'name', 'media_type as mediaType', 'size', 'hash']).executeTakeFirst();
}

const stored = z.strictObject({ name: z.string().min(1).max(200), hash: z.string(), size: z.int(), mediaType: z.string() });

/** Names bytes that the store holds. */
export const addFile: Command<Stored & { name: string }, FileView> = {
  name: 'file.add',
  input: stored,
  async run({ tx, actor, now, newId, record }, { name, hash, size, mediaType }) {
    const file = { id: newId(), name, hash, size, mediaType };
    await tx.db.insertInto('kernel.file').values({
      office_id: tx.office, id: file.id, hash, size, media_type: mediaType, name, created_at: now, created_by: actor.personId,
    }).execute();
    record({ name: 'file.add', data: file });
    return file;
  },
};

export function mountFiles(http: Hono<Env>, options: HttpOptions, files: FileStore, readers: readonly FileReader[]): void {
  http.post('/api/files', async (c) => {
    const request = c.get('request');
    const actor = await request.actor();
    const name = (c.req.query('name') ?? '').split(/[/\\]/).at(-1) ?? '';
    if (!c.req.raw.body) throw refuse('file.empty');
    const bytes = await files.put(c.req.raw.body, name, FILE_LIMIT);
    const view = await execute(options.engine, addFile, actor, { ...bytes, name }, { key: c.req.header('idempotency-key') });
    return c.json(view);
  });

  http.get('/api/files/:id', async (c) => {
    const id = c.req.param('id');
    if (!z.uuid().safeParse(id).success) throw refuse('file.not-found');
    const file = await c.get('request').read(async (ask) => {
      const { reader, actor } = ask;
      const row = await reader.db.selectFrom('kernel.file').where('office_id', '=', actor.officeId).where('id', '=', id)
        .select(['hash', 'size', 'name', 'media_type', 'created_by']).executeTakeFirst();
      if (!row) throw refuse('file.not-found');
      let own = row.created_by === actor.personId;
      for (const mayRead of readers) {
        const answer = await mayRead(ask, id);
        if (answer === true) return row;
        if (answer === 'guarded') own = false;
      }
      if (own) return row;
      throw refuse('file.not-found');
    }, null);
    return c.body(files.open(file.hash), 200, {
      'content-type': file.media_type,
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
    });
  });
}
