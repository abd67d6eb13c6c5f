import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, FindingSeverity } from '#contract/sop/finding';
import type { SopView } from '#contract/sop/library';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Chip } from '../../ui/page.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { byPlace, type PlaceGroup, ruleOf, rowOf } from './finding-place.ts';
import styles from './margin.module.css';
import { StepFilter } from './step-filter.tsx';

export interface FindingListProps {
  readonly sop: SopView;
  /** Row of the sheet that is looked at; null for the whole sheet. */
  readonly step: number | null;
  readonly onStep: (step: number | null) => void;
  readonly onRegulation: (key: string) => void;
}

const severities: readonly FindingSeverity[] = ['error', 'warning', 'info'];

/** Temuan: what is wrong, missing or doubtful in the office's own text, as notes in the margin of its sheet. */
export function FindingList({ sop, step, onStep, onRegulation }: FindingListProps) {
  const { t } = useTranslation('sop');
  const [severity, choose] = useState<FindingSeverity | 'all'>('all');
  const here = step === null ? sop.findings : sop.findings.filter((finding) => rowOf(finding) === step);
  const shown = severity === 'all' ? here : here.filter((finding) => finding.severity === severity);
  const count = (of: FindingSeverity) => here.filter((finding) => finding.severity === of).length;
  if (sop.findings.length === 0) return <EmptyState title={t('finding.none')} how={t('finding.none-how')} />;
  return (
    <>
      <p className="small quiet">{t('finding.intro')}</p>
      <div className={styles.filter}>
        <Choice label={t('finding.filter')} value={severity} onChange={choose}
          options={[{ value: 'all', label: t('finding.all', { count: here.length }) }, ...severities.map((value) => ({ value, label: t(`finding.${value}`, { count: count(value) }) }))]} />
      </div>
      <StepFilter step={step} onStep={onStep} />
      {shown.length === 0 && <p className="quiet">{t('finding.none-here')}</p>}
      {byPlace(shown).map((group) => <Group key={group.place} group={group} alone={step !== null} onStep={onStep} onRegulation={onRegulation} sop={sop} />)}
    </>
  );
}

/** Folded on a phone, where the whole list would be thirty screens long. */
function Group({ group, alone, sop, onStep, onRegulation }: Omit<FindingListProps, 'step'> & { readonly group: PlaceGroup; readonly alone: boolean }) {
  const { t } = useTranslation('sop');
  const narrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const { place, step } = group;
  const fixed = place === 'identity' || place === 'legal' || place === 'table' || place === 'text';
  return (
    <details className={styles.group} open={!narrow || alone}>
      <summary><h3>{step !== null ? t('step', { step }) : fixed && t(`place.${place}`)} <span className={styles.count}>{group.findings.length}</span></h3></summary>
      {step !== null && !alone && <p><button type="button" className="link small" onClick={() => onStep(step)}>{t('show-step')}<span className="unseen">: {t('step', { step })}</span></button></p>}
      <ul>{group.findings.map((finding) => <Note key={`${finding.code} ${finding.where.part} ${finding.where.step} ${finding.quote} ${JSON.stringify(finding.params)}`} finding={finding} sop={sop} onRegulation={onRegulation} />)}</ul>
    </details>
  );
}

/** One finding: what it is, where, the printed words, the rule; what it leads to. */
function Note({ finding, sop, onRegulation }: { readonly finding: Finding; readonly sop: SopView; readonly onRegulation: (key: string) => void }) {
  const { t } = useTranslation(['sop', 'finding']);
  const { code, severity, where, params, quote } = finding;
  const regulation = sop.regulations.find(({ key }) => key === params['key']);
  const other = typeof params['sop'] === 'string' ? params['sop'] : null;
  return (
    <li className={styles.note} data-severity={severity}>
      <StateMark mark={severity === 'info' ? 'info' : 'finding'} label={t(`sop:severity.${severity}`)} />
      <div>
        <p className="tiny quiet">{t(`sop:part.${where.part}`)}{severity === 'error' && <b className={styles.wrong}> · {t('sop:severity.error')}</b>}</p>
        <p>{t(`finding:${code}` as 'finding:number-blank', params)}</p>
        {quote && <p className={`small quiet ${styles.quote}`}><q>{quote}</q></p>}
        {(regulation || other) && (
          <p className={styles.leads}>
            {regulation && <button type="button" className="link small" onClick={() => onRegulation(regulation.key)}>{t('sop:regulation.open', { short: regulation.short })}</button>}
            {params['confidence'] === 'unconfirmed' && <Chip tone="due">{t('sop:regulation.unconfirmed')}</Chip>}
            {other && <AppLink href={`/sops/${other}`} className="link small">{t('sop:open-other')}</AppLink>}
          </p>
        )}
        <p className="tiny quiet">{t('sop:rule', { rule: t(`sop:rule.${ruleOf[code]}`) })}</p>
      </div>
    </li>
  );
}
