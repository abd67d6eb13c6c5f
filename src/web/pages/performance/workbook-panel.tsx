import { useTranslation } from 'react-i18next';
import type { WorkbookCell } from '#contract/performance/workbook';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import { keep, useWorkbook } from '../workbook/use-workbook.ts';
import styles from '../workbook/workbook.module.css';
import { WorkbookActs } from '../workbook/workbook-acts.tsx';
import { WorkbookDifference } from '../workbook/workbook-difference.tsx';

export interface WorkbookPanelProps {
  readonly roundId: string;
  readonly unitId: string;
  /** Whether this person may fill the form in; others may only take the workbook. */
  readonly fills: boolean;
  readonly onApplied?: () => void;
}

/** The form as a workbook: taken out, brought back, looked at as a difference, applied. */
export function WorkbookPanel({ roundId, unitId, fills, onApplied }: WorkbookPanelProps) {
  const { t } = useTranslation('workbook');
  const nameOf = useFieldName();
  const target = { id: roundId, unitId };
  const make = useCommand(api.workbook.make, { onDone: keep });
  const { shown, looking, error, clear, take, choose } = useWorkbook((upload) => api.workbook.preview({ ...target, ...upload }));
  const apply = useCommand(api.workbook.apply, { onDone: () => { clear(); onApplied?.(); } });
  return (
    <Section title={t('title')}>
      <div className={styles.panel}>
        <p className="small quiet">{t(fills ? 'how' : 'how-read')}</p>
        <WorkbookActs making={make.isPending} looking={looking && !shown} onMake={() => make.mutate(target)} onTake={fills ? (file) => { apply.reset(); take(file); } : undefined} />
        <ProblemScope problem={make.error ?? error ?? apply.error}><ProblemNotice /></ProblemScope>
        {apply.data && !shown && <Notice kind="done" live><p>{t('applied', { count: apply.data.applied })}</p></Notice>}
        {shown && (
          <WorkbookDifference title={t('preview', { name: shown.preview.fileName })} about={t('indicator')} outcome={t('outcome')} counts={shown.preview.counts}
            cells={shown.preview.cells.map((each) => ({ ...each, about: each.name, detail: [each.code, nameOf(each.field)].filter(Boolean).join(', '), number: isNumber(each.field) }))}
            busy={looking || apply.isPending} onChoose={choose} onCancel={clear} onApply={() => apply.mutate({ ...target, fileId: shown.fileId, choices: shown.choices, standing: shown.preview.standing })} />
        )}
      </div>
    </Section>
  );
}

const FIELDS = ['value', 'words', 'supporting', 'hindering', 'followUp'] as const;
const isNumber = (field: WorkbookCell['field']) => field === 'value' || field?.startsWith('component.') === true;

function useFieldName(): (field: WorkbookCell['field']) => string {
  const { t } = useTranslation('workbook');
  return (field) => {
    const known = FIELDS.find((each) => each === field);
    return known ? t(`field.${known}`) : field === null ? '' : t('field.component');
  };
}
