import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import { printTarget, withUnit } from '../plan/figures.ts';
import { FormEvidence } from './form-evidence.tsx';
import { storedText, WORDS_FIELDS } from './form-fields.ts';
import { FormInapplicable } from './form-inapplicable.tsx';
import { useFieldName } from './form-names.ts';
import styles from './form-page.module.css';
import type { FormSavers } from './form-savers.ts';
import { cellMarks, printShort } from './matrix-words.ts';

export interface FormPanelProps {
  readonly line: CellLine;
  readonly savers: FormSavers;
  readonly onClose: () => void;
}

/** One indicator in full: what came back, what wants eyes, its narrative beside last quarter's, its evidence. */
export function FormPanel({ line, savers, onClose }: FormPanelProps) {
  const { t } = useTranslation('performance');
  const nameOf = useFieldName();
  const [saying, say] = useState(false);
  const warnings = savers.worth(line)?.warnings ?? line.warnings;
  return (
    <SidePanel title={line.name} detail={`${line.code}, ${line.node}`} onClose={onClose}>
      <p><StateWord mark={line.overdue ? 'late' : cellMarks[line.state]}>{line.overdue ? t('state.overdue') : t(`state.${line.state}`)}{line.late && `, ${t('late.sent')}`}</StateWord></p>
      {line.returnedReason !== null && <Notice kind="returned"><p>{t('returned.because')} <q>{line.returnedReason}</q></p></Notice>}
      {line.entered?.reason && <Notice kind="info"><p>{t('inapplicable.because')} <q>{line.entered.reason}</q></p></Notice>}
      {warnings.map(({ code, field }) => <Notice key={`${code}/${field}`} kind="warn"><p>{WORDS_FIELDS.some((one) => one === field) && code !== 'no-narrative' && <b>{nameOf({ ...line, name: '' }, field)}: </b>}{t(`warning.${code}`)}</p></Notice>)}
      <Facts line={line} />
      <Words line={line} savers={savers} />
      <FormEvidence line={line} />
      <Way line={line} />
      {line.abilities.enter && <Button variant="default" size="xs" onClick={() => say(true)}>{t('inapplicable.say')}</Button>}
      {saying && <FormInapplicable line={line} savers={savers} onClose={() => say(false)} />}
    </SidePanel>
  );
}

function Facts({ line }: { readonly line: CellLine }) {
  const { t } = useTranslation('performance');
  const { target, decimals, unitName, aggregation, entryMode } = line;
  const none = <span className="quiet">{t('none')}</span>;
  const cell = (one: CellLine['target']['year']) => (one && printTarget(one, decimals)) ?? none;
  return (
    <dl className={`small ${styles.facts}`}>
      <dt>{t('how')}</dt><dd>{t(aggregation === 'sum' ? `how.${entryMode}` : `how.${aggregation}`)}</dd>
      <dt>{t('target.quarter')}</dt><dd>{cell(target.quarter)}</dd>
      <dt>{t('target.year')}</dt><dd>{cell(target.year)}</dd>
      <dt>{t('actual.to-date')}</dt><dd>{line.actualToDate === null ? none : withUnit(printShort(line.actualToDate, decimals), unitName)}</dd>
      {line.formula && <><dt>{t('formula')}</dt><dd>{line.formula}</dd></>}
      {line.source && <><dt>{t('source')}</dt><dd>{line.source}</dd></>}
      <dt>{t('card')}</dt><dd><AppLink className="link" href={`/kinerja/indikator/${line.indicatorId}`}>{t('to-card')}</AppLink></dd>
    </dl>
  );
}

/** The three parts of the narrative; under each what was written last quarter. */
function Words({ line, savers }: { readonly line: CellLine; readonly savers: FormSavers }) {
  const { t } = useTranslation('performance');
  return (
    <div className={styles.panel}>
      <h3>{t('words')}</h3>
      {WORDS_FIELDS.map((field) => {
        const before = line.lastQuarter?.narrative[field];
        return (
          <div key={field}>
            {line.abilities.save
              ? <Textarea label={t(`words.${field}`)} autosize minRows={2} maxRows={10} maxLength={4000} value={savers.shown(line, field).value} onChange={(event) => savers.change(line, field, event.currentTarget.value)} />
              : <><p className="small quiet">{t(`words.${field}`)}</p><p className={styles.text}>{storedText(line, field) || <span className="quiet">{t('none')}</span>}</p></>}
            {before && <p className={`tiny quiet ${styles.past}`}>{t('words.before')} {before}</p>}
          </div>
        );
      })}
    </div>
  );
}

/** Who entered, released and verified it. */
function Way({ line: { entered, released, verified } }: { readonly line: CellLine }) {
  const { t } = useTranslation('performance');
  const format = useFormat();
  const now = useNow();
  const steps = [
    ...(entered?.by ? [['entered', entered.by, entered.at] as const] : []), ...(released ? [['released', released.by, released.at] as const] : []),
    ...(verified ? [['verified', verified.by, verified.at] as const] : []),
  ];
  if (steps.length === 0) return null;
  return <ul className="small">{steps.map(([step, by, at]) => <li key={step}>{t(`way.${step}`, { who: by.post ?? by.name, at: format.moment(at, now) })}</li>)}</ul>;
}
