import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '#contract/performance/figure';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Choice } from '../../ui/choice.tsx';
import { AreaField, DateField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import styles from './closing.module.css';
import { useFreshCells } from './verify-fresh.ts';

export interface ClosingNoteProps {
  readonly iku: Pick<Meeting['ikus'][number], 'indicatorVersionId' | 'name'>;
  readonly roundId: string;
  readonly onClose: () => void;
}

/** What the Kepala Dinas says to one IKU, with its day. */
export function ClosingNote({ iku, roundId, onClose }: ClosingNoteProps) {
  const { t } = useTranslation(['performance-review', 'common']);
  const today = useFormat().dayOf(useNow());
  const [fields, setFields] = useState<{ kind: 'note' | 'decision'; text: string; decidedOn: string }>({ kind: 'note', text: '', decidedOn: today });
  const area = useRef<HTMLTextAreaElement>(null);
  const write = useCommand(api.round.note, { onDone: onClose });
  useFreshCells(write.error);
  useEffect(() => area.current?.focus(), []);
  return (
    <ProblemScope problem={write.error}>
      <form className={styles.write} noValidate aria-label={t('performance-review:closing.write-for', { name: iku.name })}
        onSubmit={(event) => { event.preventDefault(); write.mutate({ id: roundId, indicatorVersionId: iku.indicatorVersionId, ...fields }); }}>
        <Choice label={t('performance-review:closing.kind')} options={(['note', 'decision'] as const).map((value) => ({ value, label: t(`performance-review:closing.${value}`) }))} value={fields.kind} onChange={(kind) => setFields({ ...fields, kind })} />
        <AreaField ref={area} name="text" label={t('performance-review:closing.text')} description={t('performance-review:closing.text-why')} minRows={3} value={fields.text} onChange={(event) => setFields({ ...fields, text: event.currentTarget.value })} />
        <DateField name="decidedOn" label={t('performance-review:closing.decided')} max={today} value={fields.decidedOn} onChange={(event) => setFields({ ...fields, decidedOn: event.currentTarget.value })} />
        <ProblemNotice fields={['text', 'decidedOn']} />
        <p className="small quiet">{t('performance-review:closing.stays')}</p>
        <p className={styles.ways}>
          <Button type="submit" loading={write.isPending}>{t('performance-review:closing.keep')}</Button>
          <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        </p>
      </form>
    </ProblemScope>
  );
}
