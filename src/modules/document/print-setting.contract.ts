/** How the office prints: paper, face, margins, logo and letterhead. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

const margin = z.int().min(15).max(50);

const values = {
  paper: z.enum(['a4', 'f4']),
  face: z.enum(['arimo', 'tinos']),
  /** Millimetres. */
  margins: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin }),
  /** File of the picture in the letterhead, PNG or JPEG. */
  logo: z.uuid().nullable(),
  /** The letterhead as Typst markup, which knows `government`, `office`, `lines` and `logo`; null: the house's. */
  template: z.string().min(1).max(20_000).nullable(),
};

/** What is asked to be previewed. */
export const printSettingDraft = z.strictObject(values);
export type PrintSettingDraft = z.infer<typeof printSettingDraft>;

/** `revision`: 0 while nothing was ever changed. */
export const printSettingChange = z.strictObject({ ...values, revision: z.int().min(0) });
export type PrintSettingChange = z.infer<typeof printSettingChange>;

export const printSettingView = z.strictObject({ ...values, revision: z.int(), abilities: z.strictObject({ change: z.boolean() }) });
export type PrintSettingView = z.infer<typeof printSettingView>;

export const printSettingContract = {
  get: oc.route({ method: 'GET', path: '/print-setting', summary: 'How the office prints' }).output(printSettingView),
  change: oc.route({ method: 'PUT', path: '/print-setting', summary: 'Change paper, face, margins, logo and letterhead; a letterhead that does not compile is refused with its line' })
    .input(printSettingChange).output(z.strictObject({ revision: z.int() })),
};

export const printSettingRefusals = {
  'print-setting.not-allowed': 403, 'print-setting.stale': 409, 'print-setting.template': 422, 'print-setting.reaching': 422, 'print-setting.too-heavy': 422, 'print-setting.logo': 422,
} as const;
