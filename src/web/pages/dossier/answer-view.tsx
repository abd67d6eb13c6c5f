import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#contract/sop/effect';
import type { FileView } from '#pure/file';
import { fileHref } from '../../api/file-href.ts';
import styles from './answer-view.module.css';

export interface AnswerViewProps {
  readonly answer: Answer | undefined;
  readonly files: readonly FileView[];
}

/** One answer as it was sent. No answer is a word, never an empty place. */
export function AnswerView({ answer, files }: AnswerViewProps) {
  const { t } = useTranslation('dossier');
  if (!answer) return <p className="small quiet">{t('answer.none')}</p>;
  switch (answer.kind) {
    case 'text': return <p className={styles.text}>{answer.text}</p>;
    case 'nothing': return <p className="small">{t('answer.nothing')} <q>{answer.reason}</q></p>;
    case 'file':
      return (
        <ul className="small">
          {answer.files.map((id) => {
            const name = files.find((file) => file.id === id)?.name ?? t('file.unnamed');
            return <li key={id} className={styles.file}><IconFile size={16} stroke={1.5} aria-hidden="true" /><a className="link" href={fileHref(id)} download={name}>{name}</a></li>;
          })}
        </ul>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place must scroll by keyboard too
        <section className={styles.scroll} tabIndex={0} aria-label={t('answer.table')}>
          <table className={styles.table}>
            {/* biome-ignore-start lint/suspicious/noArrayIndexKey: cells have no name but their place */}
            <thead><tr>{answer.columns.map((column, at) => <th key={at} scope="col">{column}</th>)}</tr></thead>
            <tbody>{answer.rows.map((row, y) => <tr key={y}>{answer.columns.map((_, x) => <td key={x}>{row[x] ?? ''}</td>)}</tr>)}</tbody>
            {/* biome-ignore-end lint/suspicious/noArrayIndexKey: cells have no name but their place */}
          </table>
        </section>
      );
  }
}
