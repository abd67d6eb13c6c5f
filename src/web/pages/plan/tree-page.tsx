import { Button } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanNode, PlanTree } from '#contract/plan/node';
import type { PlanList } from '#contract/plan/plan';
import { queries } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, Split } from '../../ui/page.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { AddNodePanel } from './add-node-panel.tsx';
import { LEVELS } from './cascade-layout.ts';
import { NodePanel } from './node-panel.tsx';
import { OpenPlanPanel } from './open-plan-panel.tsx';
import { PlanNav, SampleNotice, VersionChip, VersionChoice } from './plan-frame.tsx';
import { usePlanVersion } from './plan-version.ts';
import { RecodePanel } from './recode-panel.tsx';
import styles from './tree.module.css';
import { TreeShown } from './tree-shown.tsx';
import { drawnNodes, shownYear } from './tree-view.ts';
import { VersionActs } from './version-acts.tsx';

/** What stands beside the tree. */
type Side = { readonly kind: 'node'; readonly id: string } | { readonly kind: 'add'; readonly under: PlanNode | null } | { readonly kind: 'codes' } | null;

/** Pohon kinerja: from tujuan to sub kegiatan, with what each is measured by and this year's target. */
export function Page() {
  const { t } = useTranslation('plan');
  const { query, chosen, choose } = usePlanVersion();
  const [opening, setOpening] = useState(false);
  if (query.data && !chosen) {
    const button = query.data.abilities.open && <Button onClick={() => setOpening(true)}>{t('plan.open')}</Button>;
    return (
      <Split side={opening ? <OpenPlanPanel editions={query.data.editions} onClose={() => setOpening(false)} onOpened={(id) => { setOpening(false); choose(id); }} /> : undefined}>
        <PageHead title={t('place.pohon')} /><PlanNav here="pohon" />
        <EmptyState title={t('plan.none')} how={t('plan.none-how')} action={button} />
      </Split>
    );
  }
  if (!chosen || !query.data) return <Split><PageHead title={t('place.pohon')} /><PlanNav here="pohon" /><Loaded query={query}>{() => null}</Loaded></Split>;
  return <TreeOfVersion key={chosen.version.id} id={chosen.version.id} head={<VersionChoice plans={query.data.plans} chosen={chosen} onChoose={choose} />}
    newest={query.data.editions[0]} revise={query.data.abilities.revise && !chosen.plan.versions.some(({ status }) => status === 'draft')} onVersion={choose} />;
}

interface TreeOfVersionProps {
  readonly id: string;
  readonly head: React.ReactNode;
  /** Newest edition of the nomenclature. */
  readonly newest: PlanList['editions'][number] | undefined;
  /** A draft of changes may be begun from it. */
  readonly revise: boolean;
  readonly onVersion: (id: string) => void;
}

function TreeOfVersion({ id, head, newest, revise, onVersion }: TreeOfVersionProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const today = format.dayOf(useNow());
  const query = useQuery(queries.node.tree.queryOptions({ input: { id } }));
  const [side, show] = useState<Side>(null);
  const tree = query.data;
  return (
    <Split side={tree && sideOf({ tree, side, show, year: shownYear(tree, today) })}>
      <div className={styles.sheet}>
      <PageHead title={t('place.pohon')} end={tree?.abilities.edit && side?.kind !== 'add' && (
        <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => show({ kind: 'add', under: null })}>{t('node.add')}</Button>
      )}>{tree && <VersionChip version={tree.version} />}</PageHead>
      <PlanNav here="pohon" />
      <Loaded query={query}>
        {(loaded) => (
          <>
            <SampleNotice source={loaded.plan.sampleSource} />
            <VersionActs tree={loaded} revise={revise} newer={newest && newest.key !== loaded.version.edition ? newest.title : null} onRecode={() => show({ kind: 'codes' })} onVersion={onVersion} onOpen={(node) => show({ kind: 'node', id: node })} />
            {loaded.nodes.length === 0 ? <>{head}<EmptyState title={t('tree.empty')} how={t('tree.empty-how')} /></> : (
              <TreeShown nodes={drawnNodes(loaded.nodes)} year={shownYear(loaded, today)} open={side?.kind === 'node' ? side.id : null} onOpen={(node) => show({ kind: 'node', id: node })}
                start={head} end={<Button variant="default" leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => window.print()}>{t('print')}</Button>} />
            )}
          </>
        )}
      </Loaded>
      </div>
    </Split>
  );
}

interface SideProps {
  readonly tree: PlanTree;
  readonly side: Side;
  readonly show: (side: Side) => void;
  readonly year: number;
}

function sideOf({ tree, side, show, year }: SideProps): React.ReactNode {
  if (side?.kind === 'add') {
    return <AddNodePanel tree={tree} start={startUnder(side.under)} onClose={() => show(side.under && { kind: 'node', id: side.under.id })} onAdded={(id) => show({ kind: 'node', id })} />;
  }
  if (side?.kind === 'codes') return <RecodePanel id={tree.version.id} onClose={() => show(null)} />;
  const node = side?.kind === 'node' ? tree.nodes.find(({ id }) => id === side.id) : undefined;
  return node && <NodePanel key={node.id} tree={tree} node={node} year={year} onClose={() => show(null)} onAddBelow={() => show({ kind: 'add', under: node })} />;
}

/** A new node begins one level below the open one; a program answers its sasaran instead of standing in it. */
function startUnder(node: PlanNode | null) {
  const level = (node && LEVELS[LEVELS.indexOf(node.level) + 1]) || 'tujuan';
  const answers = node && level === 'program' ? [node.id] : [];
  return { level, parentId: node && level !== 'program' ? node.id : '', answers };
}
