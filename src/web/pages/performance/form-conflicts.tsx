import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellLine } from '#contract/performance/cell';
import { Notice } from '../../ui/notice.tsx';
import { fieldsOf } from './form-fields.ts';
import { useFieldName } from './form-names.ts';
import styles from './form-page.module.css';
import type { FormSavers } from './form-savers.ts';

/** Where somebody else saved another text: field by field, both stand until one is chosen. And what was typed too late. */
export function FormConflicts({ lines, savers }: { readonly lines: readonly CellLine[]; readonly savers: FormSavers }) {
  const { t } = useTranslation('performance');
  const nameOf = useFieldName();
  const both = lines.filter(({ abilities }) => abilities.save).flatMap((line) => fieldsOf(line).flatMap((field) => {
    const { value, other } = savers.shown(line, field);
    return other ? [{ line, field, mine: value, theirs: other.value }] : [];
  }));
  const left = lines.map((line) => ({ line, texts: savers.left(line) })).filter(({ texts }) => texts.length > 0);
  if (both.length + left.length === 0) return null;
  const shown = (text: string) => (text === '' ? <span className="quiet">{t('conflict.empty')}</span> : text);
  return (
    <div className={styles.conflicts}>
      {both.length > 0 && (
        <Notice kind="warn" live>
          <p><b>{t('conflict.title', { count: both.length })}</b> {t('conflict.text')}</p>
          <ul>
            {both.map(({ line, field, mine, theirs }) => (
              <li key={`${line.indicatorVersionId}/${field}`}>
                <b>{nameOf(line, field)}</b>
                <div className={styles.both}><span>{t('conflict.mine')}</span><span>{shown(mine)}</span><span>{t('conflict.theirs')}</span><span>{shown(theirs)}</span></div>
                <div className={styles.buttons}>
                  <Button variant="default" size="xs" onClick={() => savers.keepMine(line, field)}>{t('conflict.keep-mine')}</Button>
                  <Button variant="default" size="xs" onClick={() => savers.takeOther(line, field)}>{t('conflict.take-theirs')}</Button>
                </div>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {left.map(({ line, texts }) => (
        <Notice key={line.indicatorVersionId} kind="warn">
          <p>{t('left.text', { name: line.name })}</p>
          <ul>{texts.map(({ field, text }) => <li key={field}><b>{nameOf(line, field)}</b><span>{text}</span></li>)}</ul>
          <Button variant="default" size="xs" onClick={() => savers.dropLeft(line)}>{t('left.drop')}</Button>
        </Notice>
      ))}
    </div>
  );
}
