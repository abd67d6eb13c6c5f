import { Button } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { LooseContent } from '#contract/document/content';
import type { Autosave } from '../../api/autosave.ts';
import { Notice } from '../../ui/notice.tsx';
import { SaveStatus } from '../dossier/save-status.tsx';
import styles from './editor.module.css';
import { type Clash, clashesOf, mergeSections } from './merge-sections.ts';
import { wordsOf } from './part-model.ts';
import type { Typing } from './use-typing.ts';

/** Where the typed text is; what somebody else wrote in the same section stands beside ours until one is chosen. */
export function DraftStatus({ saving, typing }: { readonly saving: Autosave<LooseContent>; readonly typing: Typing }) {
  const { t } = useTranslation(['document', 'dossier']);
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const waits = useSyncExternalStore(typing.subscribe, typing.waits);
  const { state, other, base, value } = saving;
  if (state !== 'stale' || !other) return <SaveStatus saving={waits && state === 'saved' ? { ...saving, state: 'saving' } : saving} shows={() => null} />;
  const clashes = clashesOf(base ?? undefined, value, other.value);
  const choose = (id: string, mine: boolean) => {
    const next = new Map(chosen).set(id, mine);
    const open = clashes.filter((clash) => !next.has(clash.id));
    setChosen(open.length === 0 ? new Map() : next);
    if (open.length === 0) saving.choose(mergeSections(base ?? undefined, value, other.value, new Set([...next].filter(([, ours]) => ours).map(([section]) => section))));
  };
  return (
    <Notice kind="warn" live>
      <p><b>{t('dossier:save.stale')}</b></p>
      <ul className={styles.clashes}>{clashes.map((clash) => <Both key={clash.id} clash={clash} chosen={chosen.get(clash.id)} onChoose={(mine) => choose(clash.id, mine)} />)}</ul>
    </Notice>
  );
}

function Both({ clash: { mine, other }, chosen, onChoose }: { readonly clash: Clash; readonly chosen: boolean | undefined; readonly onChoose: (mine: boolean) => void }) {
  const { t } = useTranslation(['document', 'dossier']);
  return (
    <li>
      <p><b>{mine?.title ?? other?.title}</b></p>
      <details><summary className="link">{t('dossier:save.other')}</summary><p className={styles.otherText}>{other ? wordsOf(other.body) : t('document:clash.gone')}</p></details>
      <p className={styles.ways}>
        <Button variant="default" size="xs" aria-pressed={chosen === true} onClick={() => onChoose(true)}>{t('dossier:save.keep-mine')}</Button>
        <Button variant="default" size="xs" aria-pressed={chosen === false} onClick={() => onChoose(false)}>{t('dossier:save.take-other')}</Button>
      </p>
    </li>
  );
}
