/** Dated settings of the office: scale and cap of achievements, deadlines, who releases. The latest that began by a day holds on it. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { decimalText, exact } from '#pure/decimal';
import { predicateScale } from './scale.contract.ts';

const since = z.iso.date();

export const setting = z.strictObject({
  since,
  /** Of content; what was stored stays readable. */
  scaleKey: z.string().min(1).max(80),
  /** In percent; null: achievements are not cut. */
  cap: decimalText.refine((text) => exact(text).sign > 0, 'cap.positive').nullable(),
  releaseByHead: z.boolean(),
  /** Days after the end of a quarter until its figures are due. */
  deadlineDays: z.int().min(0).max(92),
});
export type Setting = z.infer<typeof setting>;

export const unitSetting = z.strictObject({ unitId: z.uuid(), since, releaseByHead: z.boolean() });
export type UnitSetting = z.infer<typeof unitSetting>;

export const settings = z.strictObject({
  /** Oldest first; before the first, `standard` holds. */
  settings: z.array(setting),
  standard: setting.omit({ since: true }),
  unitSettings: z.array(unitSetting.extend({ unit: z.string() })),
  scales: z.array(predicateScale),
  abilities: z.strictObject({ set: z.boolean() }),
});
export type Settings = z.infer<typeof settings>;

export const settingContract = {
  get: oc.route({ method: 'GET', path: '/performance-settings', summary: 'Dated settings of performance' }).input(z.strictObject({})).output(settings),
  set: oc.route({ method: 'POST', path: '/performance-settings', summary: 'Set what holds from a day on' }).input(setting).output(setting),
  setUnit: oc.route({ method: 'POST', path: '/performance-settings/units', summary: 'Set for one unit whether its head releases' }).input(unitSetting).output(unitSetting),
};

export const settingRefusals = {
  'setting.in-past': 422,
  'setting.scale-unknown': 422,
  'setting.unit-unknown': 422,
} as const;
