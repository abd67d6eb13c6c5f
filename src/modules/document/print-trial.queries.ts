import type { FileStore } from '../../kernel/files.ts';
import type { Query } from '../../kernel/http.ts';
import { refuse } from '#pure/refusal';
import { fileOf } from './file.queries.ts';
import type { Ask } from './owner.queries.ts';
import { pixelsOf } from './picture-size.rules.ts';
import type { Pictures, PrintFrame } from './print.contract.ts';
import { printFrame } from './print-frame.queries.ts';
import type { PrintSettingChange, PrintSettingDraft } from './print-setting.contract.ts';
import { canChangePrintSetting } from './print-setting.policy.ts';
import { printSettingOf } from './print-setting.queries.ts';

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_PIXELS = 4_000_000;

type Files = Pick<FileStore, 'open'>;
interface Trial { readonly frame: PrintFrame; readonly pictures: Pictures }

/** The picture that is to stand in the letterhead: the one in force, or the actor's own upload. */
export async function logoFile({ reader, actor }: Pick<Ask, 'reader' | 'actor'>, logo: string | null) {
  if (logo === null) return null;
  const found = await fileOf(reader, logo);
  if (!found || (found.createdBy !== actor.personId && (await printSettingOf(reader)).logo !== logo)) throw refuse('file.not-found');
  return found.view;
}

/** What a sample page is printed with under these settings; only for who may bring them into force. */
export const trialFrame = (files: Files): Query<PrintSettingDraft, Trial> => async ({ reader, actor, now }, draft) => {
  if (!canChangePrintSetting(actor)) throw refuse('print-setting.not-allowed');
  const frame = await printFrame({ reader, now }, false);
  const logo = await logoFile({ reader, actor }, draft.logo);
  return {
    frame: { ...frame, letterhead: { ...frame.letterhead, logo: logo?.hash ?? null, template: draft.template }, setup: { paper: draft.paper, face: draft.face, margins: draft.margins } },
    pictures: new Map(logo ? [[logo.hash, await logoBytes(files, logo)]] : []),
  };
};

/** The same for a change; null where it is of an older revision, which the command refuses, or answers as it did before. */
export const changeTrial = (files: Files): Query<PrintSettingChange, Trial | null> => async (ask, { revision, ...draft }) =>
  (revision < (await printSettingOf(ask.reader)).revision ? null : trialFrame(files)(ask, draft));

async function logoBytes(files: Files, { hash, size, mediaType }: { hash: string; size: number; mediaType: string }): Promise<Uint8Array> {
  if (!['image/png', 'image/jpeg'].includes(mediaType) || size > MOST_BYTES) throw refuse('print-setting.logo');
  const bytes = new Uint8Array(await new Response(files.open(hash)).arrayBuffer());
  const pixels = pixelsOf(bytes);
  if (pixels === null || pixels > MOST_PIXELS) throw refuse('print-setting.logo');
  return bytes;
}
