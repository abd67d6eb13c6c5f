import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Card, Polarity } from '#contract/plan/indicator';
import { AreaField, SelectField, TextField } from '../../ui/fields.tsx';
import { METHODS, withPolarity } from './blank-card.ts';
import { AGGREGATIONS, ENTRY_MODES, EVIDENCE_KINDS, FREQUENCIES, KINDS, POLARITIES, SCOPES } from './card-words.ts';
import { FigureField } from './figure-field.tsx';
import styles from './plan.module.css';
import { RowList } from './row-list.tsx';
import { usePosts } from './use-posts.ts';

export interface CardFieldsProps {
  readonly card: Card;
  readonly onChange: (card: Card) => void;
}

type Words = 'code' | 'name' | 'definition' | 'reason' | 'formula' | 'unit' | 'source' | 'producer' | 'collection';
type Picks = 'kind' | 'polarity' | 'aggregation' | 'entryMode' | 'frequency';

function useCardFields({ card, onChange }: CardFieldsProps) {
  const { t } = useTranslation('plan');
  const base = (name: Words | Picks) => ({ name: `card.${name}`, label: t(`card.${name}`), value: card[name] });
  return {
    t,
    words: (name: Words) => ({ ...base(name), onChange: (event: { currentTarget: { value: string } }) => onChange({ ...card, [name]: event.currentTarget.value }) }),
    pick: <K extends Picks>(name: K, values: readonly Card[K][], text: (value: Card[K]) => string) => ({
      ...base(name), data: values.map((value) => ({ value, label: text(value) })),
      onChange: (event: { currentTarget: { value: string } }) => onChange(name === 'polarity' ? withPolarity(card, event.currentTarget.value as Polarity) : { ...card, [name]: event.currentTarget.value }),
    }),
  };
}

/** What it is called and what it means. */
export function IdentityFields(props: CardFieldsProps) {
  const { card, onChange } = props;
  const { t, words, pick } = useCardFields(props);
  return (
    <>
      <div className={styles.pair}><TextField {...words('code')} maxLength={30} /><SelectField {...pick('kind', KINDS, (value) => t(`kind.${value}`))} /></div>
      <AreaField {...words('name')} maxLength={500} />
      <div className={styles.acts}>
        {(['isIku', 'isIkk', 'isSpm'] as const).map((flag) => (
          <Checkbox key={flag} label={t(`card.${flag}`)} checked={card[flag]} onChange={(event) => onChange({ ...card, [flag]: event.currentTarget.checked })} />
        ))}
      </div>
      <AreaField {...words('definition')} description={t('card.definition.why')} />
      <AreaField {...words('reason')} />
    </>
  );
}

/** How it is measured and what counts as good. */
export function MeasureFields(props: CardFieldsProps) {
  const { card, onChange } = props;
  const { t, words, pick } = useCardFields(props);
  const methods = METHODS[card.polarity];
  return (
    <>
      <AreaField {...words('formula')} description={t('card.formula.why')} />
      <div className={styles.pair}>
        <TextField {...words('unit')} maxLength={60} />
        <SelectField name="card.decimals" label={t('card.decimals')} data={['0', '1', '2', '3', '4']} value={String(card.decimals)} onChange={(event) => onChange({ ...card, decimals: Number(event.currentTarget.value) })} />
        <SelectField {...pick('polarity', POLARITIES, (value) => t(`polarity.${value}`))} />
        {methods && <SelectField name="card.method" label={t('card.method')} data={methods.map((value) => ({ value, label: t(`method.${value}`) }))} value={card.method ?? ''}
          onChange={(event) => onChange({ ...card, method: event.currentTarget.value as Card['method'] })} />}
        <SelectField {...pick('frequency', FREQUENCIES, (value) => t(`frequency.${value}`))} />
        <SelectField {...pick('aggregation', AGGREGATIONS, (value) => t(`aggregation.${value}`))} />
        <SelectField {...pick('entryMode', ENTRY_MODES, (value) => t(`entryMode.${value}`))} />
      </div>
      {(card.polarity === 'milestone' || card.polarity === 'grade') && (
        <RowList name="card.stages" label={t('card.stages')} add={t('stage.add')} rows={card.stages} blank={() => ({ name: '', value: String(card.stages.length) })} onChange={(stages) => onChange({ ...card, stages })}>
          {(row, set, at) => (
            <div className={styles.pair}>
              <TextField name={`card.stages.${at}.name`} label={t('stage.name')} value={row.name} maxLength={80} onChange={(event) => set({ name: event.currentTarget.value })} />
              <FigureField name={`card.stages.${at}.value`} label={t('stage.value')} value={row.value} onChange={(value) => set({ value: value ?? '' })} />
            </div>
          )}
        </RowList>
      )}
    </>
  );
}

/** Where the figure comes from, who answers for it, and what proves it. */
export function SourceFields(props: CardFieldsProps) {
  const { card, onChange } = props;
  const { t, words } = useCardFields(props);
  const posts = usePosts();
  return (
    <>
      <TextField {...words('source')} maxLength={500} />
      <TextField {...words('producer')} maxLength={300} />
      <SelectField name="card.postId" label={t('card.postId')} optional data={[{ value: '', label: t('owner.none') }, ...posts]} value={card.postId ?? ''} onChange={(event) => onChange({ ...card, postId: event.currentTarget.value || null })} />
      <AreaField {...words('collection')} />
      <RowList name="card.evidence" label={t('card.evidence')} add={t('evidence.add')} rows={card.evidence} blank={() => ({ kind: 'file' as const, label: '', mandatory: true })} onChange={(evidence) => onChange({ ...card, evidence })}>
        {(row, set, at) => (
          <>
            <div className={styles.pair}>
              <TextField name={`card.evidence.${at}.label`} label={t('evidence.label')} value={row.label} maxLength={200} onChange={(event) => set({ label: event.currentTarget.value })} />
              <SelectField name={`card.evidence.${at}.kind`} label={t('evidence.kind')} data={EVIDENCE_KINDS.map((value) => ({ value, label: t(`evidence.kind.${value}`) }))} value={row.kind}
                onChange={(event) => set({ kind: event.currentTarget.value as typeof row.kind })} />
            </div>
            <Checkbox label={t('evidence.mandatory')} checked={row.mandatory} onChange={(event) => set({ mandatory: event.currentTarget.checked })} />
          </>
        )}
      </RowList>
    </>
  );
}

/** Where it began, and where others stand. */
export function BaselineFields({ card, onChange }: CardFieldsProps) {
  const { t } = useTranslation('plan');
  const year = (text: string) => /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
  return (
    <>
      <div className={styles.pair}>
        <FigureField name="card.baseline" label={t('card.baseline')} optional value={card.baseline} onChange={(baseline) => onChange({ ...card, baseline })} />
        <TextField name="card.baselineWords" label={t('card.baselineWords')} optional value={card.baselineWords ?? ''} maxLength={100} onChange={(event) => onChange({ ...card, baselineWords: event.currentTarget.value || null })} />
        <TextField name="card.baselineYear" label={t('card.baselineYear')} optional inputMode="numeric" value={card.baselineYear ?? ''} onChange={(event) => onChange({ ...card, baselineYear: year(event.currentTarget.value) })} />
      </div>
      <RowList name="card.benchmarks" label={t('card.benchmarks')} add={t('benchmark.add')} rows={card.benchmarks}
        blank={() => ({ year: card.baselineYear ?? 2025, scope: 'provinsi' as const, value: '', source: '' })} onChange={(benchmarks) => onChange({ ...card, benchmarks })}>
        {(row, set, at) => (
          <div className={styles.pair}>
            <SelectField name={`card.benchmarks.${at}.scope`} label={t('benchmark.scope')} data={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))} value={row.scope} onChange={(event) => set({ scope: event.currentTarget.value as typeof row.scope })} />
            <TextField name={`card.benchmarks.${at}.year`} label={t('benchmark.year')} inputMode="numeric" value={row.year || ''} onChange={(event) => set({ year: year(event.currentTarget.value) ?? 0 })} />
            <FigureField name={`card.benchmarks.${at}.value`} label={t('benchmark.value')} value={row.value} onChange={(value) => set({ value: value ?? '' })} />
            <TextField name={`card.benchmarks.${at}.source`} label={t('benchmark.source')} value={row.source} maxLength={300} onChange={(event) => set({ source: event.currentTarget.value })} />
          </div>
        )}
      </RowList>
    </>
  );
}
