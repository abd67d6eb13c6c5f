import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementRow } from '#contract/plan/agreement';
import { Section } from '../../ui/section.tsx';
import styles from './action.module.css';
import { ActionList } from './action-list.tsx';
import { ActionStepPanel } from './action-step-panel.tsx';
import { ActionTable } from './action-table.tsx';
import { AgreementFrame } from './agreement-frame.tsx';

/** The indicator that is written for, and the activity that is changed; null: a new one. */
interface Opened {
  readonly indicatorId: string;
  readonly stepId: string | null;
}

/** Rencana Aksi: the year's promise by quarters, what is done for it and by whom. */
export function Page() {
  const { t } = useTranslation(['plan-agreement', 'plan']);
  const Shown = useMediaQuery('(max-width: 40em)') ? ActionList : ActionTable;
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  const side = (agreements: readonly Agreement[], year: number) => {
    const row = opened && rowOf(agreements, opened.indicatorId);
    return row && opened && <ActionStepPanel key={`${opened.indicatorId} ${opened.stepId}`} row={row} step={row.steps.find(({ id }) => id === opened.stepId) ?? null} year={year} onClose={close} />;
  };
  return (
    <AgreementFrame here="rencana-aksi" side={side}>
      {(agreement, list, ceilings) => (
        <>
          <Section title={t('action.title', { post: agreement.post.title, year: list.year })} count={agreement.rows.length}>
            <Shown agreement={agreement} list={list} ceilings={ceilings} opened={opened?.indicatorId ?? null} onOpen={(indicatorId, stepId) => open({ indicatorId, stepId })} />
          </Section>
          {list.sampleSource && <p className={styles.note}>{t('plan:sample', { source: list.sampleSource })}</p>}
          {ceilings.sampleSource && <p className={styles.note}>{t('sample-money', { source: ceilings.sampleSource })}</p>}
        </>
      )}
    </AgreementFrame>
  );
}

const rowOf = (agreements: readonly Agreement[], indicatorId: string): AgreementRow | undefined => agreements.flatMap(({ rows }) => rows).find((row) => row.indicatorId === indicatorId);
