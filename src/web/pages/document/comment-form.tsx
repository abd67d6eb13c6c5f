import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { AreaField, CheckField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import styles from './editor.module.css';
import type { Spot } from './use-comments.ts';

export interface CommentFormProps {
  readonly document: string;
  readonly version: number | null;
  readonly spot: Spot;
  readonly title: string;
  readonly onDone: (id: string | null) => void;
}

/** A word to what was selected, and other words in its stead where one has them. */
export function CommentForm({ document, version, spot: { section, quote, data, replaceable }, title, onDone }: CommentFormProps) {
  const { t } = useTranslation(['document', 'common']);
  const [text, setText] = useState('');
  const [replacement, setReplacement] = useState<string | null>(null);
  const add = useCommand(api.comment.add, { onDone: ({ id }) => onDone(id) });
  return (
    <form noValidate className={styles.comment} aria-label={t('document:comment.new')} onSubmit={(event) => { event.preventDefault(); add.mutate({ id: document, version, section, quote, replacement, text }); }}>
      <ProblemScope problem={add.error}>
        <ProblemNotice fields={['text', 'replacement']} />
        <p className="small">{quote.exact ? <q>{quote.exact}</q> : t('document:comment.whole', { title })}</p>
        <AreaField name="text" label={t('document:comment')} value={text} maxLength={4000} autoFocus onChange={(event) => setText(event.currentTarget.value)} />
        {replaceable && <CheckField name="suggests" label={t('document:comment.suggest')} checked={replacement !== null} onChange={(event) => setReplacement(event.currentTarget.checked ? quote.exact : null)} />}
        {quote.exact !== '' && !replaceable && <p className="small quiet">{t(data ? 'document:comment.wide.data' : 'document:comment.wide.suggest')}</p>}
        {replacement !== null && data && <p className="small" role="note">{t('document:comment.data.suggest')}</p>}
        {replacement !== null && <AreaField name="replacement" label={t('document:comment.replacement')} value={replacement} maxLength={4000} onChange={(event) => setReplacement(event.currentTarget.value)} />}
        <div className={styles.ways}>
          <Button type="submit" size="xs" variant="default" loading={add.isPending}>{t('document:comment.send')}</Button>
          <Button type="button" size="xs" variant="subtle" onClick={() => onDone(null)}>{t('common:cancel')}</Button>
        </div>
      </ProblemScope>
    </form>
  );
}
