import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import type { EvidenceLine } from '#contract/performance/evidence';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { fileHref } from '../../api/file-href.ts';
import { Chip } from '../../ui/page.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { StateWord } from '../../ui/state-mark.tsx';
import { FormEvidenceAdd } from './form-evidence-add.tsx';
import { FormEvidenceWithdraw } from './form-evidence-withdraw.tsx';
import styles from './form-page.module.css';

/** What the card asks for, what is there, and the way to add. */
export function FormEvidence({ line }: { readonly line: CellLine }) {
  const { t } = useTranslation('performance');
  const [adding, add] = useState(false);
  return (
    <div className={styles.evidence}>
      <h3>{t('evidence')}</h3>
      {line.evidenceRules.length > 0 && (
        <ul className={`small ${styles.rules}`}>
          {line.evidenceRules.map(({ kind, label, mandatory }) => {
            const there = line.evidence.some((each) => each.kind === kind && each.label === label);
            return <li key={`${kind}/${label}`} className={styles.rules}><StateWord mark={there ? 'settled' : mandatory ? 'finding' : 'waiting'}>{label} ({t(`evidence.kind.${kind}`)}){mandatory && `, ${t('evidence.mandatory')}`}{there && `, ${t('evidence.there')}`}</StateWord></li>;
          })}
        </ul>
      )}
      {line.evidence.length === 0 ? <p className="small quiet">{t('evidence.none')}</p> : <ul>{line.evidence.map((each) => <Piece key={each.id} piece={each} />)}</ul>}
      {line.abilities.addEvidence && !adding && <Button variant="default" size="xs" onClick={() => add(true)}>{t('evidence.add')}</Button>}
      {adding && <FormEvidenceAdd line={line} onClose={() => add(false)} />}
    </div>
  );
}

function Piece({ piece }: { readonly piece: EvidenceLine }) {
  const { t } = useTranslation('performance');
  const [withdrawing, withdraw] = useState(false);
  const mark = useCommand(api.evidence.mark);
  return (
    <li>
      <span className="small"><b>{piece.label}</b> {piece.personal && <Chip tone="due">{t('evidence.personal')}</Chip>}</span>
      <Content piece={piece} />
      <span className="tiny quiet">{t('evidence.by', { who: piece.by.post ?? piece.by.name })}</span>
      <span className={styles.buttons}>
        {piece.abilities.markPersonal && <button type="button" className="link small" onClick={() => mark.mutate({ id: piece.id, personal: !piece.personal })}>{t(piece.personal ? 'evidence.mark-not' : 'evidence.mark')}</button>}
        {piece.abilities.withdraw && <button type="button" className="link small" onClick={() => withdraw(true)}>{t('evidence.withdraw')}</button>}
      </span>
      <ProblemScope problem={mark.error}><ProblemNotice /></ProblemScope>
      {withdrawing && <FormEvidenceWithdraw id={piece.id} onClose={() => withdraw(false)} />}
    </li>
  );
}

/** The thing itself; what holds data of persons is asked for first, and the opening is kept. */
function Content({ piece }: { readonly piece: EvidenceLine }) {
  const { t } = useTranslation('performance');
  const open = useCommand(api.evidence.open);
  const shown = piece.personal ? open.data ?? null : piece;
  if (!shown) {
    return (
      <span className="small">
        {piece.name ?? t(`evidence.kind.${piece.kind}`)} <span className="tiny quiet">{t('evidence.hash', { hash: piece.hash.slice(0, 12) })}</span>
        {piece.abilities.open && <> <button type="button" className="link" onClick={() => open.mutate({ id: piece.id })}>{t('evidence.open')}</button> <span className="tiny quiet">{t('evidence.open-kept')}</span></>}
        <ProblemScope problem={open.error}><ProblemNotice /></ProblemScope>
      </span>
    );
  }
  if (shown.kind === 'file') return shown.fileId && <a className="link small" href={fileHref(shown.fileId)} download={piece.name ?? undefined}>{piece.name}</a>;
  if (shown.kind === 'link') return <a className="link small" href={shown.link ?? ''} target="_blank" rel="noreferrer">{shown.link}</a>;
  return <p className={`small ${styles.text}`}>{shown.statement}</p>;
}
