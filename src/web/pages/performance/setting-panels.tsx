import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setting, Settings } from '#contract/performance/setting';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { CheckField, DateField, SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import styles from './verify.module.css';

export interface SettingPanelProps {
  readonly settings: Settings;
  readonly held: Omit<Setting, 'since'>;
  readonly today: string;
  readonly onClose: () => void;
}

/** What holds from a day on, today at the earliest; what stands there now is filled in. */
export function SettingPanel({ settings, held, today, onClose }: SettingPanelProps) {
  const { t } = useTranslation('performance-review');
  const form = useId();
  const [fields, setFields] = useState({ since: today, scaleKey: held.scaleKey, cap: held.cap?.replace('.', ',') ?? '', releaseByHead: held.releaseByHead, days: String(held.deadlineDays) });
  const set = useCommand(api.performanceSetting.set, { onDone: onClose });
  const { since, scaleKey, cap, releaseByHead, days } = fields;
  const send = () => set.mutate({ since, scaleKey, releaseByHead, cap: cap.trim() === '' ? null : cap.trim().replace(',', '.'), deadlineDays: Number(days) });
  return (
    <ProblemScope problem={set.error}>
      <SidePanel title={t('setting.new')} onClose={onClose} outcome={<><p>{t('setting.new.outcome')}</p><ProblemNotice fields={['since', 'scaleKey', 'cap', 'deadlineDays']} /></>}
        actions={<Button type="submit" form={form} loading={set.isPending}>{t('setting.save')}</Button>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
          <DateField name="since" label={t('setting.since')} min={today} value={since} onChange={(event) => setFields({ ...fields, since: event.currentTarget.value })} />
          <SelectField name="scaleKey" label={t('setting.scale')} value={scaleKey} onChange={(event) => setFields({ ...fields, scaleKey: event.currentTarget.value })}
            data={settings.scales.map(({ key, source, bands }) => ({ value: key, label: `${bands.map(({ label }) => label).join(', ')}. ${source}` }))} />
          <TextField name="cap" label={t('setting.cap')} description={t('setting.cap-why')} optional inputMode="decimal" value={cap} onChange={(event) => setFields({ ...fields, cap: event.currentTarget.value })} />
          <TextField name="deadlineDays" label={t('setting.days')} type="number" inputMode="numeric" min={0} max={92} value={days} onChange={(event) => setFields({ ...fields, days: event.currentTarget.value })} />
          <CheckField name="releaseByHead" label={t('setting.release')} checked={releaseByHead} onChange={(event) => setFields({ ...fields, releaseByHead: event.currentTarget.checked })} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}

/** For one unit, whether its head releases before the Kasubbag verifies. */
export function UnitSettingPanel({ today, onClose }: Pick<SettingPanelProps, 'today' | 'onClose'>) {
  const { t } = useTranslation('performance-review');
  const form = useId();
  const directory = useQuery(queries.directory.get.queryOptions({ input: {} }));
  const units = directory.data?.units ?? [];
  const [fields, setFields] = useState({ unitId: '', since: today, releaseByHead: false });
  const set = useCommand(api.performanceSetting.setUnit, { onDone: onClose });
  const unitId = fields.unitId || units[0]?.id || '';
  return (
    <ProblemScope problem={set.error}>
      <SidePanel title={t('setting.unit.new')} onClose={onClose} outcome={<><p>{t('setting.new.outcome')}</p><ProblemNotice fields={['unitId', 'since']} /></>}
        actions={<Button type="submit" form={form} disabled={unitId === ''} loading={set.isPending}>{t('setting.save')}</Button>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); set.mutate({ ...fields, unitId }); }}>
          <SelectField name="unitId" label={t('setting.unit')} value={unitId} data={units.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => setFields({ ...fields, unitId: event.currentTarget.value })} />
          <DateField name="since" label={t('setting.since')} min={today} value={fields.since} onChange={(event) => setFields({ ...fields, since: event.currentTarget.value })} />
          <CheckField name="releaseByHead" label={t('setting.release')} checked={fields.releaseByHead} onChange={(event) => setFields({ ...fields, releaseByHead: event.currentTarget.checked })} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}
