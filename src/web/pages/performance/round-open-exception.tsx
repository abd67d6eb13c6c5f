import { Checkbox } from '@mantine/core';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundUnit, RoundView } from '#contract/performance/round';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ZoneContext } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { toInstant, toLocal } from '../dossier/zoned.ts';
import { useFresh } from '../plan/use-fresh.ts';
import styles from './matrix-page.module.css';
import { DueField } from './round-open-dialog.tsx';

export interface RoundOpenExceptionProps {
  readonly view: RoundView;
  readonly unit: RoundUnit;
  readonly onClose: () => void;
}

/** Another deadline for one bidang, with its reason; or the round's deadline again. */
export function RoundOpenException({ view, unit, onClose }: RoundOpenExceptionProps) {
  const { t } = useTranslation('performance');
  const zone = useContext(ZoneContext);
  const [due, setDue] = useState(toLocal(unit.dueAt, zone));
  const [again, setAgain] = useState(false);
  const [reason, setReason] = useState('');
  const except = useCommand(api.round.except, { onDone: onClose });
  useFresh(except.error);
  return (
    <ProblemScope problem={except.error}>
      <ConfirmDialog title={t('exception.title', { unit: unit.unit })} confirmLabel={t('exception.save')} busy={except.isPending} onCancel={onClose}
        onConfirm={() => except.mutate({ id: view.id, revision: view.revision, unitId: unit.unitId, dueAt: again ? null : toInstant(due, zone), reason })}>
        <div className={styles.form}>
          <p className="small">{t('exception.text')}</p>
          <ProblemNotice fields={['reason']} />
          {unit.exception !== null && <Checkbox label={t('exception.again')} checked={again} onChange={(event) => setAgain(event.currentTarget.checked)} />}
          {!again && <DueField value={due} onChange={setDue} />}
          <AreaField name="reason" label={t('reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        </div>
      </ConfirmDialog>
    </ProblemScope>
  );
}
