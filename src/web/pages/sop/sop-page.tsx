import { Button, Tabs } from '@mantine/core';
import { IconFileTypePdf, IconFolderPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopVersionView, SopView } from '#contract/sop/library';
import { queries } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/blank.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Chip, PageHead } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { PaperSkeleton } from '../../ui/skeleton.tsx';
import { ComplaintForm } from './complaint-form.tsx';
import { ComplaintList } from './complaint-section.tsx';
import { FindingList } from './finding-list.tsx';
import { rowOf } from './finding-place.ts';
import { InferredList } from './inferred-list.tsx';
import { OpenDossierDialog } from './open-dossier-dialog.tsx';
import { RegulationPanel } from './regulation-panel.tsx';
import { SheetBoard } from './sheet-board.tsx';
import styles from './sop.module.css';
import { LaneList, LegalBasis, Narrative, RelationList } from './sop-text.tsx';
import { StepTimes } from './step-times.tsx';
import { VersionList } from './version-list.tsx';

/** One SOP: its sheet at full size with findings in the margin, what waits for confirmation, versions, and complaints. */
export function Page() {
  const { key } = useParams({ strict: false }) as { key: string };
  const { version } = useSearch({ strict: false }) as { version?: unknown };
  const query = useQuery(queries.sop.get.queryOptions({ input: { key } }));
  const asked = Number(version);
  return (
    <Loaded query={query} skeleton={<div className={styles.loading}><PaperSkeleton height={640} /></div>}>
      {(sop) => <Sop key={`${sop.key} ${asked || ''}`} sop={sop} asked={asked >= 1 && asked !== sop.version ? asked : null} />}
    </Loaded>
  );
}

/** The row that is looked at, and whether it was chosen on the sheet or among the notes. */
interface Picked { readonly step: number | null; readonly from: 'sheet' | 'list' }

/** `asked`: an older version to look at instead of the one in force. */
function Sop({ sop, asked }: { readonly sop: SopView; readonly asked: number | null }) {
  const [regulation, open] = useState<string | null>(null);
  const [{ step, from }, pick] = useState<Picked>({ step: null, from: 'list' });
  const margin = useRef<HTMLDivElement>(null);
  const fromList = (next: number | null) => pick({ step: next, from: 'list' });
  const fromSheet = (next: number | null) => pick({ step: next, from: 'sheet' });
  // Where the notes stand below the sheet, a row chosen on the sheet leads down to its notes.
  useEffect(() => { if (from === 'sheet' && step !== null) margin.current?.scrollIntoView({ block: 'nearest' }); }, [step, from]);
  const notes = useMemo(() => countNotes(sop), [sop]);
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <Head sop={sop} asked={asked} />
        {asked === null ? (
          <>
            <SheetBoard sop={sop} step={step} follow={from === 'list'} onStep={fromSheet} notes={notes} />
            <div className={styles.text}>
              <RelationList relations={sop.relations} />
              <LegalBasis sop={sop} onRegulation={open} />
              <LaneList lanes={sop.lanes} />
              <Narrative definition={sop.definition} />
              <StepTimes sop={sop} />
              <Complaints sop={sop} />
            </div>
          </>
        ) : <OldSheet sop={sop} version={asked} />}
      </div>
      <div className={styles.margin} ref={margin}>
        {/* The notes stay as they are under the register: same tab, same place. */}
        <div className={styles.scroll} hidden={regulation !== null}><Margin sop={sop} step={step} onStep={fromList} onRegulation={open} asked={asked} /></div>
        {regulation !== null && <RegulationPanel sop={sop} shown={regulation} onOpen={open} onClose={() => open(null)} />}
      </div>
    </div>
  );
}

function countNotes(sop: SopView): Map<number, number> {
  const notes = new Map<number, number>();
  for (const row of sop.findings.map(rowOf)) if (row !== null) notes.set(row, (notes.get(row) ?? 0) + 1);
  return notes;
}

function Head({ sop, asked }: { readonly sop: SopView; readonly asked: number | null }) {
  const { t } = useTranslation('sop');
  const { abilities } = useSession();
  const [opening, setOpening] = useState(false);
  const { key, definition, version, openDossiers } = sop;
  const icon = { size: 16, stroke: 1.5 } as const;
  return (
    <>
      <p className="small"><AppLink href="/sops" className="link">{t('library')}</AppLink></p>
      <PageHead title={definition.title} end={(
        <span className={styles.buttons}>
          <Button component="a" href={`/api/sops/${key}/sheet.pdf${asked === null ? '' : `?version=${asked}`}`} target="_blank" variant="default" leftSection={<IconFileTypePdf {...icon} />}>{t('pdf')}</Button>
          {abilities.openDossiers && asked === null && <Button leftSection={<IconFolderPlus {...icon} />} onClick={() => setOpening(true)}>{t('open')}</Button>}
        </span>
      )}>
        {definition.example && <Chip tone="due">{t('example')}</Chip>}
      </PageHead>
      <p className={styles.facts}>
        <span>{t('number', { number: definition.number.startsWith('/') ? `… ${definition.number}` : definition.number })}</span>
        <span>{t('version.no', { version: asked ?? version })}</span>
        <span>{t('steps', { count: definition.steps.length })}</span>
        {openDossiers > 0 && <span>{t('running', { count: openDossiers })}</span>}
      </p>
      {opening && <OpenDossierDialog definition={definition} onClose={() => setOpening(false)} />}
    </>
  );
}

function OldSheet({ sop, version }: { readonly sop: SopView; readonly version: number }) {
  const { t } = useTranslation('sop');
  const query = useQuery(queries.sop.version.queryOptions({ input: { key: sop.key, no: version } }));
  const [step, pick] = useState<number | null>(null);
  return (
    <div className={styles.old}>
      <Notice kind="info">{t('version.old', { version })} <AppLink href={`/sops/${sop.key}`} className="link">{t('version.back', { version: sop.version })}</AppLink></Notice>
      <Loaded query={query} skeleton={<PaperSkeleton height={640} />}>
        {(old: SopVersionView) => <SheetBoard sop={old} step={step} follow={false} onStep={pick} notes={new Map()} />}
      </Loaded>
    </div>
  );
}

interface MarginProps {
  readonly sop: SopView;
  readonly step: number | null;
  readonly onStep: (step: number | null) => void;
  readonly onRegulation: (key: string) => void;
  readonly asked: number | null;
}

function Margin({ sop, step, onStep, onRegulation, asked }: MarginProps) {
  const { t } = useTranslation('sop');
  const [tab, show] = useState<string>(asked === null ? 'findings' : 'versions');
  const shared = { sop, step, onStep };
  return (
    <Tabs value={tab} onChange={(next) => show(next ?? 'findings')} className={styles.tabs ?? ''} keepMounted={false}>
      <Tabs.List aria-label={t('margin')}>
        <Tabs.Tab value="findings">{t('tab.findings')} <span className={styles.count}>{sop.findings.length}</span></Tabs.Tab>
        <Tabs.Tab value="inferred">{t('tab.inferred')} <span className={styles.count}>{sop.inferred.length}</span></Tabs.Tab>
        <Tabs.Tab value="versions">{t('tab.versions')} <span className={styles.count}>{sop.versions.length}</span></Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="findings" className={styles.panel ?? ''}><FindingList {...shared} onRegulation={onRegulation} /></Tabs.Panel>
      <Tabs.Panel value="inferred" className={styles.panel ?? ''}><InferredList {...shared} /></Tabs.Panel>
      <Tabs.Panel value="versions" className={styles.panel ?? ''}><VersionList sop={sop} shown={asked ?? sop.version} /></Tabs.Panel>
    </Tabs>
  );
}

function Complaints({ sop }: { readonly sop: SopView }) {
  const { t } = useTranslation('sop');
  const named = sop.definition.sections.penanganan_pengaduan ?? [];
  const reads = sop.abilities.readComplaints;
  return (
    <Section title={t('complaint.title')}>
      <div className={styles.complaints}>
        <ComplaintForm sopKey={sop.key} reaches={named.length > 0 ? named.join(', ') : t('complaint.usual')} />
        <div>
          <h3>{t(reads ? 'complaint.all' : 'complaint.own')}</h3>
          <ComplaintList sopKey={sop.key} empty={<EmptyState title={t(reads ? 'complaint.none' : 'complaint.none-own')} />} />
        </div>
      </div>
    </Section>
  );
}
