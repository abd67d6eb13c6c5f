import { useTranslation } from 'react-i18next';
import { AreaField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ActScene } from './acts/act-form.ts';
import styles from './assigning.module.css';

interface AssigningProps {
  readonly scene: ActScene;
  /** Posts chosen; absent: everyone whom the work reaches. */
  readonly to?: readonly string[];
  /** Why the work goes there all the same. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/**
 * Kualifikasi of the sheet where work is assigned: as printed, and what the record of who would get it does not show.
 * It warns and asks why, and blocks nothing.
 */
export function Assigning({ scene: { view, offer }, to, reason, onReason }: AssigningProps) {
  const { t } = useTranslation('dossier');
  const printed = view.definition.qualifications;
  const lacking = offer.unqualified.filter(({ post }) => to?.includes(post.id) ?? true);
  if (printed.length === 0) return null;
  return (
    <>
      <details className={styles.printed}>
        <summary>{t('qualification.printed')}</summary>
        <ul lang="id">{printed.map((line) => <li key={line}>{line}</li>)}</ul>
      </details>
      {lacking.length > 0 && (
        <Notice kind="warn">
          {lacking.map(({ post, lines }) => (
            <p key={post.id}>{t('qualification.lacking', { who: post.holder === null ? post.title : `${post.title}, ${post.holder}`, list: lines.join('; ') })}</p>
          ))}
          <p>{t('qualification.free')}</p>
        </Notice>
      )}
      {lacking.length > 0 && <AreaField name="despite" optional label={t('qualification.why')} value={reason} onChange={(event) => onReason(event.currentTarget.value)} />}
    </>
  );
}
