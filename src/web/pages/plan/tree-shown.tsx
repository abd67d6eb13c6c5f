import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanNode } from '#contract/plan/node';
import { Choice } from '../../ui/choice.tsx';
import { ancestors, findNodes, foldedAt, type Level, LEVELS } from './cascade-layout.ts';
import { TreeBoard } from './tree-board.tsx';
import { TreeList } from './tree-list.tsx';
import styles from './tree.module.css';

export interface TreeShownProps {
  readonly nodes: readonly PlanNode[];
  readonly year: number;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  /** What stands before and after the tools of the tree. */
  readonly start: ReactNode;
  readonly end: ReactNode;
}

const isSmall = () => window.matchMedia('(max-width: 40em)').matches;

/** The tree with its tools: search, how deep it is unfolded, picture or list. */
export function TreeShown({ nodes, year, open, onOpen, start, end }: TreeShownProps) {
  const { t } = useTranslation('plan');
  const [view, setView] = useState<'picture' | 'list'>(() => isSmall() ? 'list' : 'picture');
  const { folded, depth, toggle, unfold, foldTo } = useFolding(nodes);
  const search = useSearchIn(nodes, unfold);
  const Shown = view === 'picture' ? TreeBoard : TreeList;
  return (
    <>
      <div className={styles.tools}>
        {start}
        {/* biome-ignore lint/a11y/useSemanticElements: a search element is not known to every browser in use */}
        <form role="search" onSubmit={(event) => { event.preventDefault(); search.next(); }}>
          <TextInput label={t('search')} type="search" maxLength={200} leftSection={<IconSearch size={16} stroke={1.5} />} value={search.typed} onChange={(event) => search.type(event.currentTarget.value)} />
        </form>
        <NativeSelect label={t('depth')} value={depth} data={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))} onChange={(event) => foldTo(event.currentTarget.value as Level)} />
        <Choice label={t('view')} value={view} onChange={setView} options={[{ value: 'picture', label: t('view.picture') }, { value: 'list', label: t('view.list') }]} />
        {end}
      </div>
      <p className="small quiet" aria-live="polite">{search.typed.trim() && (search.count === 0 ? t('search.none') : t('search.at', { at: search.at + 1, count: search.count }))}</p>
      <Shown nodes={nodes} folded={folded} year={year} open={open} found={search.found} onOpen={onOpen} onFold={toggle} />
    </>
  );
}

function useFolding(nodes: readonly PlanNode[]) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => foldedAt(nodes, 'program'));
  const [depth, setDepth] = useState<Level>('program');
  const change = (act: (set: Set<string>) => void) => setFolded((known) => { const set = new Set(known); act(set); return set; });
  return {
    folded, depth,
    toggle: (id: string) => change((set) => { if (!set.delete(id)) set.add(id); }),
    unfold: (ids: readonly string[]) => change((set) => { for (const id of ids) set.delete(id); }),
    foldTo: (level: Level) => { setDepth(level); setFolded(foldedAt(nodes, level)); },
  };
}

/** Typing finds the first, Enter the next; what is folded over the found node opens. */
function useSearchIn(nodes: readonly PlanNode[], unfold: (ids: readonly string[]) => void) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const hits = findNodes(nodes, typed);
  const go = (list: readonly string[], to: number) => {
    setAt(to);
    const id = list[to];
    if (id !== undefined) unfold(ancestors(nodes, id));
  };
  return {
    typed, at, count: hits.length, found: hits[at] ?? null,
    type: (words: string) => { setTyped(words); go(findNodes(nodes, words), 0); },
    next: () => { if (hits.length > 0) go(hits, (at + 1) % hits.length); },
  };
}
