import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintSettingDraft, PrintSettingView } from '#contract/document/print-setting';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { previewPrint } from '../../api/preview.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Choice } from '../../ui/choice.tsx';
import { AreaField, TextField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { EditProblem } from '../../ui/edit-problem.tsx';
import { useFields } from '../../ui/use-fields.ts';
import styles from './settings.module.css';

/** How the office prints: paper, face, margins, emblem and letterhead, with a sample page before anything is saved. */
export function Page() {
  const { t } = useTranslation('settings');
  const query = useQuery(queries.printSetting.get.queryOptions());
  return (
    <PageBody narrow>
      <BackLink href="/settings">{t('title')}</BackLink>
      <PageHead title={t('place.print')} />
      <Loaded query={query}>{(setting) => <PrintForm setting={setting} />}</Loaded>
    </PageBody>
  );
}

const EDGES = ['top', 'bottom', 'left', 'right'] as const;
const FIELDS = ['template', 'logo', ...EDGES.map((edge) => `margins.${edge}`)];

const valuesOf = ({ paper, face, margins, logo, template, revision }: PrintSettingView) =>
  ({ paper, face, logo, template: template ?? '', revision, ...Object.fromEntries(EDGES.map((edge) => [edge, String(margins[edge])])) as Record<(typeof EDGES)[number], string> });

const draftOf = ({ paper, face, logo, template, top, bottom, left, right }: ReturnType<typeof valuesOf>): PrintSettingDraft =>
  ({ paper, face, logo, template: template.trim() === '' ? null : template, margins: { top: Number(top), bottom: Number(bottom), left: Number(left), right: Number(right) } });

function PrintForm({ setting }: { readonly setting: PrintSettingView }) {
  const { t } = useTranslation('settings');
  const may = setting.abilities.change;
  const { fields, set, typed, setFields } = useFields(valuesOf(setting));
  const change = useCommand(api.printSetting.change, { onDone: ({ revision }) => setFields((now) => ({ ...now, revision })) });
  const sample = useMutation<Blob, ApiProblem, PrintSettingDraft>({ mutationFn: previewPrint });
  const save = (revision: number) => change.mutate({ ...draftOf(fields), revision });
  const papers = (['a4', 'f4'] as const).map((value) => ({ value, label: t(`print.paper.${value}`) }));
  const faces = (['arimo', 'tinos'] as const).map((value) => ({ value, label: t(`print.face.${value}`) }));
  const problem = change.error ?? sample.error;
  return (
    <ProblemScope problem={problem}>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); sample.reset(); save(fields.revision); }}>
        <Section title={t('print')} end={t('print.why')}>
          <div className={`${styles.form} ${styles.inset}`}>
            {may ? <Choice label={t('print.paper')} options={papers} value={fields.paper} onChange={set('paper')} /> : <p>{t('print.paper')}: <b>{t(`print.paper.${fields.paper}`)}</b></p>}
            {may ? <Choice label={t('print.face')} options={faces} value={fields.face} onChange={set('face')} /> : <p>{t('print.face')}: <b>{t(`print.face.${fields.face}`)}</b></p>}
            <div className={styles.pair}>
              {EDGES.map((edge) => <TextField key={edge} name={`margins.${edge}`} label={t(`print.margin.${edge}`)} type="number" inputMode="numeric" readOnly={!may} value={fields[edge]} onChange={typed(edge)} />)}
            </div>
          </div>
        </Section>
        <Section title={t('letterhead')} end={t('letterhead.why')}>
          <div className={`${styles.form} ${styles.inset}`}>
            {may && <FileField name="logo" label={t('print.logo')} optional accept="image/png,image/jpeg" value={fields.logo === null ? null : { id: fields.logo, name: t('print.logo.set'), size: 0 }} onChange={(file) => set('logo')(file?.id ?? null)} />}
            <p className="small quiet">{t('print.logo.why')}</p>
            {may && <AreaField name="template" label={t('print.template')} description={t('print.template.why')} optional spellCheck={false} value={fields.template} onChange={typed('template')} />}
          </div>
        </Section>
        {change.isSuccess && !problem && <Notice kind="done" live><p>{t('saved')}</p></Notice>}
        <EditProblem<PrintSettingView> problem={problem} fields={FIELDS} onKeep={save} onTake={(current) => { setFields(valuesOf(current)); change.reset(); }} />
        {may && (
          <div className={styles.buttons}>
            <Button type="submit" loading={change.isPending}>{t('print.save')}</Button>
            <Button variant="default" loading={sample.isPending} onClick={() => { change.reset(); sample.mutate(draftOf(fields)); }}>{t('print.preview')}</Button>
          </div>
        )}
        {sample.data && <Sample page={sample.data} />}
      </form>
    </ProblemScope>
  );
}

function Sample({ page }: { readonly page: Blob }) {
  const { t } = useTranslation('settings');
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(page);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [page]);
  return address === '' ? null : <iframe className={styles.sample} title={t('print.preview.title')} src={address} />;
}
