import { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import { canonical, sha256 } from '../../kernel/journal.ts';
import { arimo } from './arimo-widths.rules.ts';
import { type SopDefinition, sopDefinition } from './definition.contract.ts';
import { sheet } from './sheet.rules.ts';
import { newestNumber } from './version.queries.ts';
import { insertVersion } from './version.store.ts';

/** SHA-256 of a definition's canonical JSON, lower-case hex. */
export const definitionHash = (definition: SopDefinition): string => sha256(canonical(definition));

/** Adds the next version of an SOP with its drawing. Answers its number. */
export async function addVersion(ctx: Ctx, definition: SopDefinition, reason: string, personId: string | null): Promise<number> {
  const hash = definitionHash(definition);
  const version = await newestNumber(ctx.tx, definition.key) + 1;
  const drawing = { screen: sheet(definition, arimo, 'screen'), paper: sheet(definition, arimo, 'F4') };
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
