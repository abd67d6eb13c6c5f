import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorCard } from '#contract/plan/indicator';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { Section } from '../../ui/section.tsx';
import { BaselineFields, IdentityFields, MeasureFields, SourceFields } from './card-fields.tsx';
import { ComponentFields } from './component-fields.tsx';
import styles from './plan.module.css';
import { useFresh } from './use-fresh.ts';

/** Fields beside which their own refusal is shown. */
const fieldsOf = ({ card }: Pick<IndicatorCard, 'card'>): string[] => Object.keys(card).filter((name) => !['isIku', 'isIkk', 'isSpm'].includes(name)).map((name) => `card.${name}`);

/** The whole card as a form. What is typed stays until it is saved. */
export function CardForm({ indicator, onDone }: { readonly indicator: IndicatorCard; readonly onDone: () => void }) {
  const { t } = useTranslation(['plan', 'common']);
  const [card, setCard] = useState(indicator.card);
  const edit = useCommand(api.indicator.edit, { onDone });
  useFresh(edit.error);
  const props = { card, onChange: setCard };
  const ordinal = card.polarity === 'milestone' || card.polarity === 'grade';
  const save = () => edit.mutate({ id: indicator.version.id, revision: indicator.version.revision, card });
  return (
    <ProblemScope problem={edit.error}>
      <form noValidate className={styles.card} onSubmit={(event) => { event.preventDefault(); save(); }}>
        <Section title={t('plan:part.identity')}><div className={styles.form}><IdentityFields {...props} /></div></Section>
        <Section title={t('plan:part.measure')}><div className={styles.form}><MeasureFields {...props} />{!ordinal && <ComponentFields {...props} />}</div></Section>
        <Section title={t('plan:part.source')}><div className={styles.form}><SourceFields {...props} /></div></Section>
        <Section title={t('plan:part.baseline')}><div className={styles.form}><BaselineFields {...props} /></div></Section>
        <div className={styles.form}>
          <ProblemNotice fields={fieldsOf(indicator)} />
          <div className={styles.acts}>
            <Button type="submit" loading={edit.isPending}>{t('plan:card.save')}</Button>
            <Button variant="default" onClick={onDone}>{t('common:cancel')}</Button>
          </div>
        </div>
      </form>
    </ProblemScope>
  );
}
