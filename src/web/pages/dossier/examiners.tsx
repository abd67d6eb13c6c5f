import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examinations, ExaminationView } from '#contract/dossier/examination';
import type { DossierView } from '#contract/dossier/dossier';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { AreaField, DateField, SelectField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from '../../ui/receipts.module.css';

/** Naming the dossier to an examiner until a day, and what examiners have read. */
export function Examiners({ view }: { readonly view: DossierView }) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState(false);
  if (!view.abilities.examiners) return null;
  return (
    <>
      <Button variant="subtle" size="xs" color="gray" onClick={() => setOpen(true)}>{t('examiner.open')}</Button>
      {open && <ExaminersLoaded view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Opened { readonly view: DossierView; readonly onClose: () => void }

function ExaminersLoaded({ view, onClose }: Opened) {
  const found = useQuery(queries.examination.list.queryOptions({ input: { id: view.id } }));
  return found.data ? <ExaminersDialog view={view} found={found.data} onClose={onClose} /> : null;
}

function ExaminersDialog({ view, found, onClose }: Opened & { readonly found: Examinations }) {
  const { t } = useTranslation('dossier');
  const [value, setValue] = useState({ post: found.candidates[0]?.id ?? '', until: '', reason: '' });
  const [ending, end] = useState<ExaminationView | null>(null);
  const name = useCommand(api.examination.name, { onDone: onClose });
  if (ending) return <EndDialog view={view} examination={ending} onClose={onClose} />;
  const field = (key: keyof typeof value) => ({ name: key, value: value[key], onChange: (event: { readonly currentTarget: { readonly value: string } }) => setValue({ ...value, [key]: event.currentTarget.value }) });
  return (
    <ConfirmDialog title={t('examiner.title')} confirmLabel={t('examiner.name')} busy={name.isPending} onConfirm={() => name.mutate({ id: view.id, ...value })} onCancel={onClose}>
      <ProblemScope problem={name.error}>
        <div className={styles.fields}>
          <p className="small">{t('examiner.explains')}</p>
          <Standing found={found} onEnd={end} />
          <ProblemNotice fields={['post', 'until', 'reason']} />
          {found.candidates.length === 0 && <p className="small">{t('examiner.no-candidates')}</p>}
          <SelectField label={t('examiner.post')} data={found.candidates.map(({ id, title }) => ({ value: id, label: title }))} {...field('post')} />
          <DateField label={t('examiner.until')} {...field('until')} />
          <AreaField label={t('reason')} {...field('reason')} />
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}

/** Who may read until when, and the last reads. */
function Standing({ found: { items, log }, onEnd }: { readonly found: Examinations; readonly onEnd: (one: ExaminationView) => void }) {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  if (items.length === 0) return <p className="small quiet">{t('examiner.none')}</p>;
  return (
    <>
      <ul className={styles.rows}>
        {items.map((one) => (
          <li key={one.post}>
            <span className="small"><b>{one.title}</b>, {t('examiner.line', { until: format.fullDate(one.until), count: one.reads })}. <q>{one.reason}</q></span>
            <span className={styles.acts}><Button variant="default" size="xs" onClick={() => onEnd(one)}>{t('examiner.end')}<span className="unseen">: {one.title}</span></Button></span>
          </li>
        ))}
      </ul>
      {log.length > 0 && (
        <details>
          <summary className="small">{t('examiner.log')}</summary>
          <ul className="tiny">{log.slice(0, 20).map(({ at, person, path }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two reads may fall on one moment, and none is moved
            <li key={`${at} ${index}`}>{format.fullDate(format.dayOf(at))} {format.clock(at)}, {person}: {path.replace(/^\/api\//, '')}</li>
          ))}</ul>
        </details>
      )}
    </>
  );
}

function EndDialog({ view, examination, onClose }: Opened & { readonly examination: ExaminationView }) {
  const { t } = useTranslation('dossier');
  const command = useCommand(api.examination.end, { onDone: onClose });
  return (
    <ReasonDialog title={t('examiner.end-title', { who: examination.title })} label={t('reason')} confirmLabel={t('examiner.end')} grave command={command}
      onConfirm={(reason) => command.mutate({ id: view.id, post: examination.post, reason })} onClose={onClose} />
  );
}
