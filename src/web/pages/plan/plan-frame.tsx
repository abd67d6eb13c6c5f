import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanList, PlanVersion } from '#contract/plan/plan';
import { AppLink } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip } from '../../ui/page.tsx';
import type { ChosenVersion } from './choose-version.ts';
import styles from './plan.module.css';


const PLACES = ['pohon', 'target', 'data', 'verifikasi', 'capaian', 'perjanjian', 'rencana-aksi', 'rekomendasi'] as const;
export type Place = (typeof PLACES)[number];

/** The pages of the plan beside each other. */
export function PlanNav({ here }: { readonly here: Place }) {
  const { t } = useTranslation('plan');
  return (
    <nav className={styles.places} aria-label={t('places')}>
      {PLACES.map((place) => <AppLink key={place} href={`/kinerja/${place}`} aria-current={place === here ? 'page' : undefined}>{t(`place.${place}`)}</AppLink>)}
    </nav>
  );
}

const tones = { draft: 'due', in_force: 'done', superseded: 'plain' } as const;

/** Where a version stands, in a word. */
export function VersionChip({ version }: { readonly version: Pick<PlanVersion, 'status'> }) {
  const { t } = useTranslation('plan');
  return <Chip tone={tones[version.status]}>{t(`status.${version.status}`)}</Chip>;
}

export interface VersionChoiceProps {
  readonly plans: PlanList['plans'];
  readonly chosen: ChosenVersion;
  readonly onChoose: (id: string) => void;
}

/** Every version of every plan, newest first. */
export function VersionChoice({ plans, chosen, onChoose }: VersionChoiceProps) {
  const { t } = useTranslation('plan');
  const groups = plans.map(({ title, versions }) => ({
    group: title,
    items: versions.map(({ id, no, stage, status, validFrom }) => ({ value: id, label: t('version.line', { no, stage: t(`stage.${stage}`), status: t(`status.${status}`), ...validFrom }) })),
  }));
  return <NativeSelect className={styles.version ?? ''} label={t('version')} data={groups} value={chosen.version.id} onChange={(event) => onChoose(event.currentTarget.value)} />;
}

/** Says that figures are another office's, where they are. */
export function SampleNotice({ source }: { readonly source: string | null }) {
  const { t } = useTranslation('plan');
  return source && <Notice kind="info"><p>{t('sample', { source })}</p></Notice>;
}
