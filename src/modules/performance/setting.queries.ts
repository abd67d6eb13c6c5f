import type { Reader } from '../../kernel/db.ts';
import type { Query } from '../../kernel/http.ts';
import { exact } from '#pure/decimal';
import { refuse } from '#pure/refusal';
import { canReadPlan } from '../plan/index.ts';
import type { PrintedWith } from './figure.contract.ts';
import { canSet } from './performance.policy.ts';
import { inForce } from './predicate.rules.ts';
import type { PredicateScale } from './scale.contract.ts';
import type { Setting, Settings } from './setting.contract.ts';

/** Permendagri 86/2017 is the scale of the evaluation forms (E.81); an office may print other words beside it. */
export const STANDARD_SCALE = 'permendagri-86-2017';
/** What holds before the office has set anything; the cap is the higher of the usual two (D.4). */
export const STANDARD: Omit<Setting, 'since'> = { scaleKey: STANDARD_SCALE, cap: '120', releaseByHead: true, deadlineDays: 10 };

interface StoredSettings {
  readonly settings: readonly Setting[];
  readonly unitSettings: readonly { readonly unitId: string; readonly since: string; readonly releaseByHead: boolean }[];
}

async function storedSettings(reader: Reader): Promise<StoredSettings> {
  const settings = await reader.db.selectFrom('performance.setting').where('office_id', '=', reader.office).orderBy('since')
    .select(['since', 'scale_key as scaleKey', 'cap', 'release_by_head as releaseByHead', 'deadline_days as deadlineDays']).execute();
  const unitSettings = await reader.db.selectFrom('performance.unit_setting').where('office_id', '=', reader.office).orderBy('since')
    .select(['unit_id as unitId', 'since', 'release_by_head as releaseByHead']).execute();
  return { settings, unitSettings };
}

/** Settings that hold on one day. */
export interface Held {
  readonly setting: Omit<Setting, 'since'>;
  readonly scale: PredicateScale;
  releaseByHead(unitId: string): boolean;
}

export async function settingsOn(reader: Reader, scales: readonly PredicateScale[], day: string): Promise<Held> {
  const stored = await storedSettings(reader);
  const setting = inForce(stored.settings, day) ?? STANDARD;
  const scale = scales.find(({ key }) => key === setting.scaleKey) ?? scales.find(({ key }) => key === STANDARD_SCALE);
  if (!scale) throw new Error(`content has no scale ${STANDARD_SCALE}`);
  return {
    setting, scale,
    releaseByHead: (unitId) => inForce(stored.unitSettings.filter((each) => each.unitId === unitId), day)?.releaseByHead ?? setting.releaseByHead,
  };
}

export const capOf = ({ setting }: Held) => (setting.cap === null ? null : exact(setting.cap));

export const printedWithOf = ({ setting, scale }: Held): PrintedWith =>
  ({ cap: setting.cap, scale: scale.source, bands: scale.bands.map(({ key, label }) => ({ key, label })) });

export function readSettings(scales: readonly PredicateScale[]): Query<object, Settings> {
  return async ({ reader, actor }) => {
    if (!canReadPlan(actor)) throw refuse('performance.not-allowed');
    const { settings, unitSettings } = await storedSettings(reader);
    const units = await reader.db.selectFrom('people.unit').where('office_id', '=', reader.office).select(['id', 'name']).execute();
    const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? '';
    return {
      settings: [...settings], standard: STANDARD, unitSettings: unitSettings.map((each) => ({ ...each, unit: nameOf(each.unitId) })), scales: [...scales],
      abilities: { set: canSet(actor) },
    };
  };
}
