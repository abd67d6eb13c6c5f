import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AreaField, TextField } from '../../../ui/fields.tsx';
import { CheckList } from '../check-list.tsx';
import { ItemRow } from '../item-row.tsx';
import { toInstant } from '../zoned.ts';
import type { ActForm, ActScene } from './act-form.ts';
import { noteOf } from './note-fields.tsx';

export interface Item { readonly id: string; readonly title: string; readonly kind: 'text' | 'file' | 'table' }

interface RequestValue {
  readonly items: readonly Item[];
  readonly posts: readonly string[];
  /** Items that a post is not asked for; absent: all of them. */
  readonly without: Readonly<Record<string, readonly string[]>>;
  readonly dueAt: string;
  readonly note: string;
}

/** Posts of the lanes that submit data on this sheet. */
function submitters({ view }: ActScene) {
  const lanes = view.definition.steps.flatMap(({ acts }) => acts).filter(({ kind }) => kind === 'submit-data').flatMap(({ by }) => by);
  return [...new Map(lanes.flatMap((lane) => view.lanes[lane] ?? []).map((post) => [post.id, post])).values()];
}

/** The sheet's own items; those that verified figures answer go only to the bidang that lack some, and the note names which. */
function firstAsked(scene: ActScene): Pick<RequestValue, 'items' | 'without' | 'note'> {
  const { missing } = scene.offer;
  const ready = scene.view.definition.data_items.filter(({ unless }) => !unless || !missing || missing.posts.length > 0)
    .map(({ title, kind, unless }, at) => ({ item: { id: `i${at + 1}`, title, kind }, unless }));
  const spared = ready.filter(({ unless }) => unless).map(({ item }) => item.id);
  const complete = missing ? submitters(scene).map(({ id }) => id).filter((id) => !missing.posts.includes(id)) : [];
  return { items: ready.map(({ item }) => item), without: Object.fromEntries(complete.map((post) => [post, spared])), note: missing?.note ?? '' };
}

const freshId = (items: readonly Item[]): string => {
  let n = items.length + 1;
  while (items.some(({ id }) => id === `i${n}`)) n += 1;
  return `i${n}`;
};

/** What every bidang is asked for, and by when; the sheet's own items stand there first. */
export const requestDataForm: ActForm<RequestValue> = {
  initial: (scene) => {
    const last = scene.view.requests.at(-1);
    const planned = scene.view.schedule.find(({ step }) => step > scene.step.step)?.date;
    const asked = last ? { items: last.items, without: {}, note: '' } : firstAsked(scene);
    const { items, without }: Pick<RequestValue, 'items' | 'without'> = asked;
    return {
      ...asked, posts: submitters(scene).map(({ id }) => id).filter((post) => items.some(({ id }) => !without[post]?.includes(id))), dueAt: planned ? `${planned}T14:00` : '',
    };
  },
  fields: ['items', 'addressees', 'dueAt', 'note'],
  input: ({ items, posts, without, dueAt, note }, { zone }) => ({
    items,
    addressees: posts.map((post) => ({ post, items: items.map(({ id }) => id).filter((id) => !without[post]?.includes(id)) })),
    dueAt: toInstant(dueAt, zone), note: noteOf(note),
  }),
  Fields: function RequestFields({ scene, value, change }) {
    const { t } = useTranslation('dossier');
    const set = (part: Partial<RequestValue>) => change({ ...value, ...part });
    const posts = submitters(scene);
    const replace = (item: Item) => set({ items: value.items.map((one) => (one.id === item.id ? item : one)) });
    const asked = (item: Item) => value.posts.filter((post) => !value.without[post]?.includes(item.id));
    const ask = (item: Item, now: readonly string[]) => set({
      without: Object.fromEntries(value.posts.map((post) => {
        const rest = (value.without[post] ?? []).filter((id) => id !== item.id);
        return [post, now.includes(post) ? rest : [...rest, item.id]];
      })),
    });
    return (
      <>
        <section>
          <h3>{t('request.items')}</h3>
          <ol>
            {value.items.map((item, at) => (
              <ItemRow key={item.id} item={item} number={at + 1} posts={posts.filter(({ id }) => value.posts.includes(id))} asked={asked(item)}
                onChange={replace} onAsk={(now) => ask(item, now)} onRemove={() => set({ items: value.items.filter(({ id }) => id !== item.id) })} />
            ))}
          </ol>
          <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} stroke={1.5} />}
            onClick={() => set({ items: [...value.items, { id: freshId(value.items), title: '', kind: 'text' }] })}>{t('request.add-item')}</Button>
        </section>
        <CheckList name="addressees" label={t('request.posts')} value={value.posts} onChange={(now) => set({ posts: now })}
          options={posts.map(({ id, title }) => ({ value: id, label: title }))} />
        <TextField name="dueAt" type="datetime-local" label={t('request.due')} value={value.dueAt} onChange={(event) => set({ dueAt: event.currentTarget.value })} />
        <AreaField name="note" optional label={t('note.request')} value={value.note} onChange={(event) => set({ note: event.currentTarget.value })} />
      </>
    );
  },
};
