import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceLine, OpenedEvidence } from '#contract/performance/evidence';
import { api, queries } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { fileHref } from '../../api/file-href.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Chip } from '../../ui/page.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import styles from './verify.module.css';
import { useMoment, usePerson } from './verify-words.ts';

export interface EvidenceListProps {
  readonly evidence: readonly EvidenceLine[];
  /** Labels of mandatory evidence that is not there. */
  readonly missing?: readonly string[];
}

/** The evidence of a figure; what holds data of persons is opened by those alone who may, and only when they ask. */
export function EvidenceList({ evidence, missing = [] }: EvidenceListProps) {
  const { t } = useTranslation('performance-review');
  return (
    <>
      {missing.length > 0 && <p><StateWord mark="finding">{t('evidence.missing', { labels: missing.join(', ') })}</StateWord></p>}
      {evidence.length === 0 ? missing.length === 0 && <p className="small quiet">{t('evidence.none')}</p>
        : <ul className={styles.evidence}>{evidence.map((line) => <EvidenceItem key={line.id} line={line} />)}</ul>}
    </>
  );
}

function EvidenceItem({ line }: { readonly line: EvidenceLine }) {
  const { t } = useTranslation('performance-review');
  const [moment, person] = [useMoment(), usePerson()];
  return (
    <li>
      <p><b>{line.label}</b> {line.personal && <Chip tone="due">{t('evidence.personal')}</Chip>}</p>
      {line.personal ? <Personal line={line} /> : <Content of={line} name={line.name} />}
      <p className="tiny quiet">{t(`evidence.kind.${line.kind}`)}, {t('evidence.by', { by: person(line.by), at: moment(line.at) })}, {t('evidence.hash', { hash: line.hash.slice(0, 12) })}</p>
    </li>
  );
}

/** What it says: a file to fetch, an address, or the words of a statement. */
function Content({ of: { kind, fileId, link, statement }, name }: { readonly of: Pick<OpenedEvidence, 'kind' | 'fileId' | 'link' | 'statement'>; readonly name: string | null }) {
  const { t } = useTranslation('performance-review');
  if (kind === 'link') return link && <p><a className="link" href={link} target="_blank" rel="noreferrer">{link}</a></p>;
  if (kind === 'statement') return statement && <p className={styles.words}>{statement}</p>;
  return fileId ? <p><a className="link" href={fileHref(fileId)} download={name ?? ''}>{name ?? t('evidence.get')}</a></p> : <p>{name}</p>;
}

function Personal({ line }: { readonly line: EvidenceLine }) {
  const { t } = useTranslation('performance-review');
  const [opened, setOpened] = useState<OpenedEvidence | null>(null);
  const open = useCommand(api.evidence.open, { onDone: setOpened });
  if (!line.abilities.open) return <p className="small quiet">{t('evidence.closed')}{line.name && ` ${line.name}`}</p>;
  return (
    <ProblemScope problem={open.error}>
      {opened ? <><Content of={opened} name={line.name} /><p className="small quiet" role="status">{t('evidence.opened')}</p></>
        : <p className="small quiet">{line.name && <>{line.name}. </>}{t('evidence.personal-why')}</p>}
      {!opened && <Button variant="default" size="xs" loading={open.isPending} onClick={() => open.mutate({ id: line.id })}>{t('evidence.open-personal')}<span className="unseen">: {line.label}</span></Button>}
      <ProblemNotice />
      <Readers id={line.id} />
    </ProblemScope>
  );
}

/** Who opened it; asked for when looked at. */
function Readers({ id }: { readonly id: string }) {
  const { t } = useTranslation('performance-review');
  const [shown, show] = useState(false);
  const [moment, person] = [useMoment(), usePerson()];
  const query = useQuery({ ...queries.evidence.reads.queryOptions({ input: { id } }), enabled: shown });
  return (
    <details className={styles.readers} onToggle={(event) => show(event.currentTarget.open)}>
      <summary className="small">{t('evidence.reads')}</summary>
      {shown && (
        <Loaded query={query}>
          {({ reads }) => reads.length === 0 ? <p className="small quiet">{t('evidence.reads-none')}</p>
            : <ul className="small">{reads.map(({ by, at }) => <li key={at}>{t('evidence.by', { by: person(by), at: moment(at) })}</li>)}</ul>}
        </Loaded>
      )}
    </details>
  );
}
