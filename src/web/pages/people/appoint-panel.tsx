import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '#contract/people/directory';
import type { Check, NewHolder } from '#contract/people/holder';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Choice } from '../../ui/choice.tsx';
import { DateField, SelectField, TextField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AppointWarnings } from './appoint-warnings.tsx';
import styles from './people.module.css';
import { PersonPicker } from './person-picker.tsx';
import { useFields } from '../../ui/use-fields.ts';

export interface AppointPanelProps {
  readonly directory: Directory;
  /** The post asked for; null: still to be chosen. */
  readonly postId: string | null;
  readonly onClose: () => void;
}

interface Values {
  readonly form: NewHolder['form'];
  readonly postId: string;
  readonly personId: string | null;
  readonly since: string;
  readonly until: string;
  readonly letterNumber: string;
}

const FIELDS = ['form', 'postId', 'personId', 'since', 'until', 'letterNumber'];
/** Warnings about who it is; the others are about how long. Each stands under its field. */
const OF_PERSON: ReadonlySet<string> = new Set(['holder.same-person-in-two-lanes', 'holder.no-account']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A vacant post gets a Plt, a held one a Plh; the administrator may choose otherwise. */
const formFor = ({ units }: Directory, postId: string | null): Values['form'] =>
  units.flatMap(({ posts }) => posts).find(({ id }) => id === postId)?.holders.some(({ form }) => form === 'definitif') === false ? 'plt' : 'plh';

/** Asks the server, while the form is typed, what the appointment would meet. */
function useCheck({ form, postId, personId, since, until }: Values): Check | undefined {
  const ready = postId !== '' && personId !== null && DAY.test(since) && (until === '' || until >= since);
  const input = { form, postId, personId: personId ?? '', since, ...(until ? { until } : {}) };
  const asked = useQuery({ ...queries.holder.check.queryOptions({ input }), enabled: ready, placeholderData: (before) => before });
  return ready ? asked.data : undefined;
}

/** Appoints a holder: definitif, Plt or Plh, with its days and letter. Conflicts show while it is typed. */
export function AppointPanel({ directory, postId, onClose }: AppointPanelProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const formId = useId();
  const today = format.dayOf(useNow());
  const { fields, set, typed } = useFields<Values>({ form: formFor(directory, postId), postId: postId ?? '', personId: null, since: today, until: '', letterNumber: '' });
  const appoint = useCommand(api.holder.appoint, { onDone: onClose });
  const check = useCheck(fields);
  const foreseen = check?.refusal && new ApiProblem(409, check.refusal.code, check.refusal.params, check.refusal.issues.map(({ params = {}, ...issue }) => ({ ...issue, params })));
  const { form, personId, since, until, letterNumber } = fields;
  const input: NewHolder = { form, postId: fields.postId, personId: personId ?? '', since, until: until || null, letterNumber: letterNumber.trim() || null };
  // What was refused counts until something is changed; then the check speaks again.
  const refused = JSON.stringify(appoint.variables) === JSON.stringify(input) ? appoint.error : null;
  const posts = directory.units.flatMap((unit) => unit.posts).filter(({ closed }) => !closed).map(({ id, title }) => ({ value: id, label: title }));
  const title = posts.find(({ value }) => value === fields.postId)?.label;
  const forms = (['plh', 'plt', 'definitif'] as const).map((value) => ({ value, label: t(`form.${value}`) }));
  return (
    <ProblemScope problem={refused ?? foreseen ?? null}>
      <SidePanel title={t('appoint.title')} detail={t(`appoint.why.${form}`)} onClose={onClose}
        outcome={<><ProblemNotice fields={FIELDS} />{title && DAY.test(since) && !refused && !foreseen && <p>{t('appoint.outcome', { title, day: format.fullDate(since) })}</p>}</>}
        actions={<Button type="submit" form={formId} loading={appoint.isPending}>{t(`appoint.${form}`)}</Button>}>
        <form id={formId} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); appoint.mutate(input); }}>
          <Choice label={t('appoint.form')} options={forms} value={form} onChange={set('form')} />
          <SelectField name="postId" label={t('appoint.post')} data={[{ value: '', label: t('appoint.post.pick') }, ...posts]} value={fields.postId} onChange={typed('postId')} />
          <PersonPicker name="personId" label={t('appoint.person')} value={personId} onChange={set('personId')} />
          {check && <AppointWarnings warnings={check.warnings.filter(({ code }) => OF_PERSON.has(code))} />}
          <DateField name="since" label={t('appoint.since')} value={since} onChange={typed('since')} />
          <DateField name="until" label={t('appoint.until')} optional value={until} onChange={typed('until')} />
          {check && <AppointWarnings warnings={check.warnings.filter(({ code }) => !OF_PERSON.has(code))} />}
          <TextField name="letterNumber" label={t('appoint.letter')} optional={form === 'definitif'} value={letterNumber} onChange={typed('letterNumber')} />
        </form>
      </SidePanel>
    </ProblemScope>
  );
}
