import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostName } from '#contract/dossier/dossier';
import { SelectField, TextField } from '../../ui/fields.tsx';
import type { Item } from './acts/request-data.form.tsx';
import { CheckList } from './check-list.tsx';
import styles from './item-row.module.css';

const kinds = ['text', 'table', 'file'] as const;

export interface ItemRowProps {
  readonly item: Item;
  readonly number: number;
  readonly posts: readonly PostName[];
  readonly asked: readonly string[];
  readonly onChange: (item: Item) => void;
  readonly onAsk: (posts: readonly string[]) => void;
  readonly onRemove: () => void;
}

/** One item asked for: its words, the form of the answer, and from whom where not from all. */
export function ItemRow({ item, number, posts, asked, onChange, onAsk, onRemove }: ItemRowProps) {
  const { t } = useTranslation('dossier');
  const [open, setOpen] = useState(false);
  const all = asked.length === posts.length;
  return (
    <li className={styles.item}>
      <TextField name={`items.${number - 1}.title`} label={t('request.item', { number })} value={item.title} onChange={(event) => onChange({ ...item, title: event.currentTarget.value })} />
      <div className={styles.row}>
        <SelectField name={`items.${number - 1}.kind`} label={t('request.kind')} value={item.kind} data={kinds.map((kind) => ({ value: kind, label: t(`request.kind.${kind}`) }))}
          onChange={(event) => onChange({ ...item, kind: event.currentTarget.value as Item['kind'] })} />
        <Button variant="subtle" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {all ? t('request.from-all') : t('request.from-some', { count: asked.length })}
        </Button>
        <Button variant="subtle" size="xs" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={onRemove} aria-label={t('request.remove-item', { number })}>{t('remove')}</Button>
      </div>
      {open && <CheckList name={`items.${number - 1}.posts`} label={t('request.asked-of')} value={asked} onChange={onAsk} options={posts.map(({ id, title }) => ({ value: id, label: title }))} />}
    </li>
  );
}
