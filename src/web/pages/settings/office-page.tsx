import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeView } from '#contract/people/office';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHead } from '../../ui/page.tsx';
import { ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import { EditProblem } from '../../ui/edit-problem.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { exampleNumber } from './example-number.ts';
import { LetterheadFields } from './letterhead-fields.tsx';
import styles from './settings.module.css';

/** The office: what its letterhead prints, how it signs and numbers, and when an acting appointment is called long. */
export function Page() {
  const { t } = useTranslation('settings');
  const query = useQuery(queries.office.get.queryOptions());
  return (
    <PageBody narrow>
      <BackLink href="/settings">{t('title')}</BackLink>
      <PageHead title={t('place.office')} />
      <Loaded query={query}>{(office) => <OfficeForm office={office} />}</Loaded>
    </PageBody>
  );
}

const FIELDS = ['name', 'shortName', 'region', 'address', 'city', 'contact', 'numberPattern', 'acting.pltMonths', 'acting.plhMonths'];

const valuesOf = ({ name, shortName, region, address, city, contact, closing, numberPattern, acting, revision }: OfficeView) =>
  ({ name, shortName, region, address, city, contact, closing, numberPattern, pltMonths: String(acting.pltMonths), plhMonths: String(acting.plhMonths), revision });

function OfficeForm({ office }: { readonly office: OfficeView }) {
  const { t } = useTranslation(['settings', 'common']);
  const may = office.abilities.change;
  const { fields, set, typed, setFields } = useFields(valuesOf(office));
  const change = useCommand(api.office.change, { onDone: ({ revision }) => setFields((typedNow) => ({ ...typedNow, revision })) });
  const save = (revision: number) => {
    const { pltMonths, plhMonths, ...letterhead } = fields;
    change.mutate({ ...letterhead, acting: { pltMonths: Number(pltMonths), plhMonths: Number(plhMonths) }, revision });
  };
  return (
    <ProblemScope problem={change.error}>
      <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(fields.revision); }}>
        <Section title={t('settings:letterhead')} end={t('settings:letterhead.why')}>
          <div className={`${styles.form} ${styles.inset}`}><LetterheadFields fields={fields} typed={typed} readOnly={!may} /></div>
        </Section>
        <SigningSection fields={fields} may={may} onClosing={set('closing')} typed={typed('numberPattern')} />
        <Section title={t('settings:acting')} end={t('settings:acting.why')}>
          <div className={`${styles.pair} ${styles.inset}`}>
            <TextField name="acting.pltMonths" label={t('settings:acting.plt')} type="number" inputMode="numeric" readOnly={!may} value={fields.pltMonths} onChange={typed('pltMonths')} />
            <TextField name="acting.plhMonths" label={t('settings:acting.plh')} type="number" inputMode="numeric" readOnly={!may} value={fields.plhMonths} onChange={typed('plhMonths')} />
          </div>
        </Section>
        {change.isSuccess && <Notice kind="done" live><p>{t('settings:saved')}</p></Notice>}
        <EditProblem<OfficeView> problem={change.error} fields={FIELDS} onKeep={save} onTake={(current) => { setFields(valuesOf(current)); change.reset(); }} />
        {may && <Button type="submit" loading={change.isPending}>{t('common:save')}</Button>}
      </form>
    </ProblemScope>
  );
}

interface SigningProps {
  readonly fields: Pick<ReturnType<typeof valuesOf>, 'closing' | 'numberPattern' | 'shortName'>;
  readonly may: boolean;
  readonly onClosing: (closing: OfficeView['closing']) => void;
  readonly typed: (event: ChangeEvent<HTMLInputElement>) => void;
}

/** Which signing closes its step, and how outgoing numbers are written. */
function SigningSection({ fields: { closing, numberPattern, shortName }, may, onClosing, typed }: SigningProps) {
  const { t } = useTranslation('settings');
  const closings = (['basah', 'approval_internal'] as const).map((value) => ({ value, label: t(`closing.${value}`) }));
  return (
    <Section title={t('signing')} end={t('signing.why')}>
      <div className={`${styles.form} ${styles.inset}`}>
        {may ? <Choice label={t('closing')} options={closings} value={closing} onChange={onClosing} /> : <p>{t('closing')}: <b>{t(`closing.${closing}`)}</b></p>}
        <p className="small quiet">{t(`closing.${closing}.why`)}</p>
        <TextField name="numberPattern" label={t('pattern')} description={t('pattern.why')} readOnly={!may} spellCheck={false} value={numberPattern} onChange={typed} />
        <p className="small quiet">{t('pattern.example')} <b>{exampleNumber(numberPattern, shortName)}</b></p>
      </div>
    </Section>
  );
}
