import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { canonical, sha256 } from '../../kernel/journal.ts';
import { type SopDefinition, sopDefinition } from './definition.contract.ts';
import { draw, drawAside, type Drawing } from './drawing.adapter.ts';
import { newestNumber } from './version.queries.ts';
import { insertVersion } from './version.store.ts';

/** SHA-256 of a definition's canonical JSON, lower-case hex. */
export const definitionHash = (definition: SopDefinition): string => sha256(canonical(definition));

/** Drawings made before the transaction that stores them, by hash of the definition. */
const ahead = new Map<string, Drawing>();
const KEPT = 8;

/** Draws a definition beside the main thread and keeps it for the command that will add it. */
export async function drawAhead(definition: SopDefinition): Promise<void> {
  const hash = definitionHash(definition);
  if (ahead.has(hash)) return;
  const drawing = await drawAside(definition);
  if (ahead.size >= KEPT) ahead.delete(ahead.keys().next().value ?? '');
  ahead.set(hash, drawing);
}

/** Adds the next version of an SOP with its drawing. Answers its number. */
export async function addVersion(ctx: Ctx, definition: SopDefinition, reason: string, personId: string | null): Promise<number> {
  const hash = definitionHash(definition);
  const version = await newestNumber(ctx.tx, definition.key) + 1;
  const drawing = ahead.get(hash) ?? draw(definition);
  await insertVersion(ctx, { id: ctx.newId(), version, hash, definition, drawing, reason, personId });
  ctx.record({ name: 'sop.version', data: { key: definition.key, version, hash, reason } });
  ctx.changed({ kind: 'sop', id: definition.key });
  return version;
}

/** Loads an SOP that content brings. */
export const loadSop: Command<{ definition: SopDefinition }, { version: number }> = {
  name: 'sop.load',
  input: z.strictObject({ definition: sopDefinition }),
  async run(ctx, { definition }) {
    return { version: await addVersion(ctx, definition, 'content', null) };
  },
};
