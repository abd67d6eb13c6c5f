import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopDefinition } from '#contract/sop/definition';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import styles from './margin.module.css';

/** From this year to the year that the SOP is usually about. */
const DISTANCE = { reported: -1, current: 0, planned: 1 } as const;

/** Starts the SOP for a period: the year with its meaning, a name where several are usual, the administrative requirements. */
export function OpenDossierDialog({ definition, onClose }: { readonly definition: SopDefinition; readonly onClose: () => void }) {
  const { t } = useTranslation('sop');
  const format = useFormat();
  const navigate = useNavigate();
  const thisYear = Number(format.dayOf(useNow()).slice(0, 4));
  const [year, setYear] = useState(String(thisYear + DISTANCE[definition.period]));
  const [title, setTitle] = useState('');
  const [met, setMet] = useState<readonly string[]>([]);
  const needs = definition.sections.persyaratan?.administrasi ?? [];
  const named = definition.concurrency === 'many';
  const open = useCommand(api.dossier.open, { onDone: ({ id }) => navigate({ to: `/dossiers/${id}` as '/' }) });
  const submit = () => open.mutate({
    sopKey: definition.key, year: Number(year), checklist: needs.map((text) => ({ text, met: met.includes(text) })),
    ...(named ? { title } : {}),
  });
  return (
    <ConfirmDialog title={t('open.title', { sop: definition.title })} confirmLabel={t('open.do')} busy={open.isPending} onConfirm={submit} onCancel={onClose}>
      <ProblemScope problem={open.error}>
        <div className={styles.dialog}>
          {named && <TextField name="title" label={t('open.name')} description={t('open.name-why')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />}
          <TextField name="year" type="number" min={2000} max={2100} label={t(`open.year.${definition.period}`)} description={t(`open.year-why.${definition.period}`)} value={year} onChange={(event) => setYear(event.currentTarget.value)} />
          {needs.length > 0 && (
            <fieldset className={styles.lanes}>
              <legend>{t('persyaratan.administrasi')} <span className="quiet">{t('open.checklist')}</span></legend>
              {needs.map((text) => (
                <Checkbox key={text} label={text} checked={met.includes(text)} onChange={(event) => setMet(event.currentTarget.checked ? [...met, text] : met.filter((each) => each !== text))} />
              ))}
            </fieldset>
          )}
          <p className="small quiet">{t('open.outcome', { step: definition.steps[0]?.activity ?? '' })}</p>
          <ProblemNotice fields={['title', 'year']} />
          {open.error && <Standing problem={open.error} />}
        </div>
      </ProblemScope>
    </ConfirmDialog>
  );
}

/** The way to the dossier that stands in the way. */
function Standing({ problem }: { readonly problem: ApiProblem }) {
  const { t } = useTranslation('sop');
  const { id, title } = problem.params;
  if (problem.code !== 'dossier.exists' || typeof id !== 'string') return null;
  return <p><AppLink href={`/dossiers/${id}`} className="link">{t('open.standing', { title: String(title) })}</AppLink></p>;
}
