import { useTranslation } from 'react-i18next';
import { AreaField, DateField, SelectField } from '../../../ui/fields.tsx';
import { Assigning } from '../assigning.tsx';
import { CheckList } from '../check-list.tsx';
import type { ActForm, ActScene } from './act-form.ts';
import { noteOf } from './note-fields.tsx';
import { urgencies } from './register.form.tsx';

const codes = [
  'diketahui', 'dilaksanakan', 'ditindaklanjuti', 'dikoordinasikan', 'disiapkan', 'dijadwalkan', 'hadir', 'ikuti_petunjuk', 'sesuai_disposisi',
] as const;

interface DisposeValue {
  readonly to: readonly string[];
  readonly instructions: readonly string[];
  readonly note: string;
  readonly due: string;
  readonly urgency: string;
  readonly despite?: string;
}

/** Posts that may be named, each once, who acts next first, without the one who writes it. */
function addressees({ view, offer, spec }: ActScene) {
  const posts = new Map([...view.lanes[spec.to ?? ''] ?? [], ...Object.values(view.lanes).flat()].map((post) => [post.id, post]));
  posts.delete(offer.task.post.id);
  return [...posts.values()];
}

const lacksAny = ({ offer }: ActScene, to: readonly string[]): boolean => offer.unqualified.some(({ post }) => to.includes(post.id));

/** Lembar disposisi: to whom, what to do, by when. */
export const disposeForm: ActForm<DisposeValue> = {
  initial: ({ view, spec }) => ({ to: (view.lanes[spec.to ?? ''] ?? []).map(({ id }) => id), instructions: [], note: '', due: '', urgency: 'biasa' }),
  fields: ['to', 'instructions', 'note', 'due', 'urgency', 'despite'],
  input: ({ note, due, despite = '', ...value }, scene) => ({
    ...value, note: noteOf(note), due: due || null, ...(lacksAny(scene, value.to) ? { despite: noteOf(despite) } : {}),
  }),
  Fields: function DisposeFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const set = (part: Partial<DisposeValue>) => change({ ...value, ...part });
    const posts = addressees(scene).map(({ id, title }) => ({ value: id, label: title }));
    return (
      <>
        <CheckList name="to" label={t('dispose.to')} options={posts} value={value.to} onChange={(to) => set({ to })} />
        <Assigning scene={scene} to={value.to} reason={value.despite ?? ''} onReason={(despite) => set({ despite })} />
        <CheckList name="instructions" label={t('dispose.instructions')} value={value.instructions} onChange={(instructions) => set({ instructions })}
          options={codes.map((code) => ({ value: code, label: t(`instruction.${code}`) }))} columns />
        <AreaField name="note" label={t('dispose.note')} optional value={value.note} onChange={(event) => set({ note: event.currentTarget.value })} />
        <DateField name="due" label={t('dispose.due')} optional value={value.due} onChange={(event) => set({ due: event.currentTarget.value })} />
        <SelectField name="urgency" label={t('letter.urgency')} value={value.urgency} onChange={(event) => set({ urgency: event.currentTarget.value })}
          data={urgencies.map((one) => ({ value: one, label: t(`urgency.${one}`) }))} />
      </>
    );
  },
};
