import type { Tx } from '../../kernel/db.ts';
import type { Setting, UnitSetting } from './setting.contract.ts';

interface Setter { readonly personId: string; readonly at: Date }

/** What was set for the same day before is replaced. */
export async function putSetting(tx: Tx, { since, scaleKey, cap, releaseByHead, deadlineDays }: Setting, { personId, at }: Setter): Promise<void> {
  const values = { scale_key: scaleKey, cap, release_by_head: releaseByHead, deadline_days: deadlineDays, by_person: personId, at };
  await tx.db.insertInto('performance.setting').values({ office_id: tx.office, since, ...values })
    .onConflict((conflict) => conflict.columns(['office_id', 'since']).doUpdateSet(values)).execute();
}

export async function putUnitSetting(tx: Tx, { unitId, since, releaseByHead }: UnitSetting, { personId, at }: Setter): Promise<void> {
  const values = { release_by_head: releaseByHead, by_person: personId, at };
  await tx.db.insertInto('performance.unit_setting').values({ office_id: tx.office, unit_id: unitId, since, ...values })
    .onConflict((conflict) => conflict.columns(['office_id', 'unit_id', 'since']).doUpdateSet(values)).execute();
}
