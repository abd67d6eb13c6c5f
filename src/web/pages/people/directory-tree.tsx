import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Directory, DirectoryPost } from '#contract/people/directory';
import { Chip } from '../../ui/page.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import { HolderWords } from './holder-words.tsx';
import styles from './people.module.css';
import type { Opened } from './use-opened.ts';

type Unit = Directory['units'][number];

export interface DirectoryTreeProps {
  readonly directory: Directory;
  readonly opened: Opened | null;
  readonly onOpen: (kind: string, id: string) => void;
  /** Whether closed units and posts are drawn too. */
  readonly closedShown: boolean;
}

/** Units with their posts, units under them further in. */
export function DirectoryTree(props: DirectoryTreeProps) {
  const { units } = props.directory;
  const known = new Set(units.map(({ id }) => id));
  return <>{units.filter(({ parentId }) => !parentId || !known.has(parentId)).map((unit) => <UnitBranch key={unit.id} {...props} unit={unit} top />)}</>;
}

function UnitBranch(props: DirectoryTreeProps & { readonly unit: Unit; readonly top?: boolean }) {
  const { directory, unit, closedShown, onOpen, top = false } = props;
  const { t } = useTranslation('people');
  if (unit.closed && !closedShown) return null;
  const Heading = top ? 'h2' : 'h3';
  const posts = unit.posts.filter(({ closed }) => closedShown || !closed);
  return (
    <section className={styles.unit} data-top={top || undefined} aria-label={unit.name}>
      <div className={styles.unitHead}>
        <Heading>{unit.name} {unit.closed && <Chip>{t('closed')}</Chip>}</Heading>
        {directory.abilities.change && <UnitActs unit={unit} onOpen={onOpen} />}
      </div>
      <ul>{posts.map((post) => <PostRow key={post.id} {...props} post={post} />)}</ul>
      {directory.units.filter(({ parentId }) => parentId === unit.id).map((child) => <UnitBranch key={child.id} {...props} unit={child} top={false} />)}
    </section>
  );
}

function UnitActs({ unit, onOpen }: Pick<DirectoryTreeProps, 'onOpen'> & { readonly unit: Unit }) {
  const { t } = useTranslation('people');
  const about = <span className="unseen">: {unit.name}</span>;
  return (
    <div>
      {!unit.closed && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => onOpen('new-post', unit.id)}>{t('post.add')}{about}</Button>}
      <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} stroke={1.5} />} onClick={() => onOpen('unit', unit.id)}>{t('unit.edit')}{about}</Button>
    </div>
  );
}

function PostRow({ unit, post, opened, onOpen }: DirectoryTreeProps & { readonly unit: Unit; readonly post: DirectoryPost }) {
  const { t } = useTranslation('people');
  const open = opened?.kind === 'post' && opened.id === post.id;
  return (
    <li className={styles.post} data-open={open || undefined} data-closed={post.closed || undefined}>
      <div>
        <button type="button" className={styles.name} aria-expanded={open} onClick={() => onOpen('post', post.id)}>{post.title}</button>
        <p className="tiny quiet">{[unit.headPostId === post.id && t('post.is-head'), unit.dataPostId === post.id && t('post.is-data')].filter(Boolean).join(' · ')}</p>
      </div>
      <div>
        {post.closed ? <Chip>{t('closed')}</Chip> : post.holders.length === 0 ? <StateWord mark="finding">{t('vacant')}</StateWord>
          : post.holders.map((holder) => <HolderWords key={holder.id} holder={holder} beside={post.holders.length > 1} />)}
      </div>
      <ul className={styles.lanes} aria-label={t('post.lanes')}>{post.lanes.map((lane) => <li key={lane}><Chip>{lane}</Chip></li>)}</ul>
    </li>
  );
}
