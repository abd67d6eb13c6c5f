import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, AgreementRow } from '#contract/plan/agreement';
import { Section } from '../../ui/section.tsx';
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
  const { t } = useTranslation('plan-agreement');
  const [opened, open] = useState<Opened | null>(null);
  const close = () => open(null);
  const side = (agreements: readonly Agreement[], year: number) => {
    const row = opened && rowOf(agreements, opened.indicatorId);
    return row && opened && <ActionStepPanel key={`${opened.indicatorId} ${opened.stepId}`} row={row} step={row.steps.find(({ id }) => id === opened.stepId) ?? null} year={year} onClose={close} />;
  };
  return (
    <AgreementFrame here="rencana-aksi" side={side}>
      {(agreement, list, ceilings) => (
        <Section title={t('action.title', { post: agreement.post.title, year: list.year })} count={agreement.rows.length}>
          <ActionTable agreement={agreement} list={list} ceilings={ceilings} opened={opened?.indicatorId ?? null} onOpen={(indicatorId, stepId) => open({ indicatorId, stepId })} />
        </Section>
      )}
    </AgreementFrame>
  );
}

const rowOf = (agreements: readonly Agreement[], indicatorId: string): AgreementRow | undefined => agreements.flatMap(({ rows }) => rows).find((row) => row.indicatorId === indicatorId);
