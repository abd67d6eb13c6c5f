import type { Command } from '../../kernel/command.ts';
import type { FileStore } from '../../kernel/files.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { fileOf } from './file.queries.ts';
import { letterheadFault } from './letterhead.adapter.ts';
import { pixelsOf } from './picture-size.rules.ts';
import { printFrame } from './print-frame.queries.ts';
import { type PrintSettingChange, type PrintSettingDraft, printSettingChange } from './print-setting.contract.ts';
import { canChangePrintSetting } from './print-setting.policy.ts';
import { printSettingOf } from './print-setting.queries.ts';
import { savePrintSetting } from './print-setting.store.ts';
import type { Ask } from './owner.queries.ts';
import type { Pictures, PrintFrame } from './print.contract.ts';

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_PIXELS = 4_000_000;

type Files = Pick<FileStore, 'open'>;

/** The frame of a paper printed under these settings, with the logo's bytes. The logo is the one in force, or the actor's own upload. */
async function framed({ reader, actor, now }: Ask, files: Files, draft: PrintSettingDraft): Promise<{ frame: PrintFrame; pictures: Pictures }> {
  const frame = await printFrame({ reader, now }, false);
  const found = draft.logo === null ? undefined : await fileOf(reader, draft.logo);
  const standing = (await printSettingOf(reader)).logo;
  if (draft.logo !== null && (!found || (found.createdBy !== actor.personId && standing !== draft.logo))) throw refuse('file.not-found');
  const pictures = new Map(found ? [[found.view.hash, await logoBytes(files, found.view)]] : []);
  return {
    frame: { ...frame, letterhead: { ...frame.letterhead, logo: found?.view.hash ?? null, template: draft.template }, setup: { paper: draft.paper, face: draft.face, margins: draft.margins } },
    pictures,
  };
}

/** What a sample page is printed with; only for who may bring these settings into force. */
export const previewFrame = (files: Files): Query<PrintSettingDraft, Awaited<ReturnType<typeof framed>>> => async (ask, draft) => {
  if (!canChangePrintSetting(ask.actor)) throw refuse('print-setting.not-allowed');
  return framed(ask, files, draft);
};

async function logoBytes(files: Files, { hash, size, mediaType }: { hash: string; size: number; mediaType: string }): Promise<Uint8Array> {
  if (!['image/png', 'image/jpeg'].includes(mediaType) || size > MOST_BYTES) throw refuse('print-setting.logo');
  const bytes = new Uint8Array(await new Response(files.open(hash)).arrayBuffer());
  const pixels = pixelsOf(bytes);
  if (pixels === null || pixels > MOST_PIXELS) throw refuse('print-setting.logo');
  return bytes;
}

export const changePrintSetting = (files: Files): Command<PrintSettingChange, { revision: number }> => ({
  name: 'print-setting.change',
  input: printSettingChange,
  async run({ tx, actor, now, record, changed }, input) {
    if (!canChangePrintSetting(actor)) throw refuse('print-setting.not-allowed');
    const current = await printSettingOf(tx);
    if (current.revision !== input.revision) throw refuse('print-setting.stale', { current });
    const { frame, pictures } = await framed({ reader: tx, actor, now }, files, input);
    const bare = { ...frame, letterhead: { ...frame.letterhead, template: null } };
    if (input.logo !== null && await letterheadFault(bare, pictures)) throw refuse('print-setting.logo');
    const fault = await letterheadFault(frame, pictures);
    if (fault) throw refuse(fault.code, fault.params);
    const setting = { ...input, revision: input.revision + 1 };
    if (!await savePrintSetting(tx, input.revision, setting)) throw refuse('print-setting.stale', { current });
    record({ name: 'print-setting.change', data: setting });
    changed({ kind: 'office', id: tx.office });
    return { revision: setting.revision };
  },
});
