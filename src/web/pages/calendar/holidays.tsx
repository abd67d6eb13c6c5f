import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayYear } from '#contract/calendar/holiday';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Chip, PageHead, Split } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { AddHolidayPanel } from './add-holiday.tsx';
import styles from './holidays.module.css';
import { RemoveHolidayDialog } from './remove-holiday.tsx';

type Holiday = HolidayYear['holidays'][number];

/** Hari libur: the days of one year on which the office does not work. The page of the reference slice. */
export function Page() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const today = format.dayOf(useNow());
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [adding, add] = useState(false);
  const query = useQuery(queries.holiday.list.queryOptions({ input: { year } }));
  const button = query.data?.abilities.add && !adding && <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => add(true)}>{t('holiday.add')}</Button>;
  return (
    <Split side={adding ? <AddHolidayPanel onClose={() => add(false)} onAdded={(date) => { add(false); setYear(Number(date.slice(0, 4))); }} /> : undefined}>
      <div className={styles.wide}>
        <BackLink href="/settings">{t('title')}</BackLink>
        <PageHead title={t('place.holidays')} end={button}><YearChoice year={year} onChange={setYear} /></PageHead>
        <Loaded query={query}>
          {({ holidays, abilities }) => holidays.length === 0 ? <EmptyState title={t('holiday.none', { year })} how={t('holiday.how')} />
            : <ul>{holidays.map((holiday) => <HolidayRow key={holiday.id} holiday={holiday} past={holiday.date < today} mayRemove={abilities.add} />)}</ul>}
        </Loaded>
      </div>
    </Split>
  );
}

function YearChoice({ year, onChange }: { readonly year: number; readonly onChange: (year: number) => void }) {
  const { t } = useTranslation('settings');
  return (
    <nav className={styles.year} aria-label={t('holiday.year')}>
      <Button variant="subtle" size="xs" aria-label={String(year - 1)} onClick={() => onChange(year - 1)}><IconChevronLeft size={16} stroke={1.5} /></Button>
      <b aria-live="polite">{year}</b>
      <Button variant="subtle" size="xs" aria-label={String(year + 1)} onClick={() => onChange(year + 1)}><IconChevronRight size={16} stroke={1.5} /></Button>
    </nav>
  );
}

function HolidayRow({ holiday, past, mayRemove }: { readonly holiday: Holiday; readonly past: boolean; readonly mayRemove: boolean }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const [removing, remove] = useState(false);
  const { date, name, kind, source, confirmed } = holiday;
  return (
    <li className={styles.row} data-past={past || undefined}>
      <p className={styles.day}>{format.longDay(date).replace(/ \d{4}$/, '')}</p>
      <div>
        <p><b>{name}</b> {kind !== 'national' && <Chip>{t(`holiday.kind.${kind}`)}</Chip>} {!confirmed && <Chip tone="due">{t('holiday.unconfirmed')}</Chip>}</p>
        <p className="tiny quiet">{source}</p>
      </div>
      {mayRemove && kind === 'local' && (
        <Button variant="subtle" size="xs" onClick={() => remove(true)}>{t('holiday.remove')}<span className="unseen">: {name}</span></Button>
      )}
      {removing && <RemoveHolidayDialog holiday={holiday} onClose={() => remove(false)} />}
    </li>
  );
}
