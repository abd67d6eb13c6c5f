import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '#contract/document/comment';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { AreaField } from '../../ui/fields.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import styles from './editor.module.css';
import type { Applied } from './use-comments.ts';

export interface ThreadProps {
  readonly document: string;
  readonly comment: CommentView;
  /** Of its section. */
  readonly title: string;
  /** The document still takes comments. */
  readonly open: boolean;
  readonly onPlace: () => void;
  /** Puts the suggestion into the text and saves it. */
  readonly onApply: (comment: CommentView) => Promise<Applied>;
}

/** One comment with its answers, and what may be done with it. */
export function CommentThread({ document, comment, title, open, onPlace, onApply }: ThreadProps) {
  const { t } = useTranslation('document');
  const format = useFormat();
  const now = useNow();
  const [applied, setApplied] = useState<Applied>('done');
  const change = useCommand(api.comment.change);
  const { id, quote, replacement, state, entries, abilities } = comment;
  const put = (next: CommentView['state']) => change.mutate({ id: document, comment: id, state: next });
  const apply = async () => {
    const done = await onApply(comment);
    setApplied(done);
    if (done === 'done') put('applied');
  };
  return (
    <div className={styles.comment}>
      <button type="button" className="link small" onClick={onPlace}>{quote.exact ? <q>{quote.exact.slice(0, 80)}</q> : title}</button>
      {replacement !== null && <p className="small"><del>{quote.exact}</del> <ins>{replacement}</ins></p>}
      {entries.map(({ at, title: post, name, text }) => (
        <div key={at}><p className="tiny quiet">{post || name}, {format.moment(at, now)}</p><p className="small">{text}</p></div>
      ))}
      {state !== 'open' && <p className="tiny quiet">{t(`comment.${state}`, { who: comment.closed?.title || comment.closed?.name || '' })}</p>}
      {applied !== 'done' && <p className="small late" role="alert">{t(`comment.${applied}`)}</p>}
      <ProblemScope problem={change.error}><ProblemNotice /></ProblemScope>
      <div className={styles.ways}>
        {abilities.apply && <Button size="compact-sm" variant="default" loading={change.isPending} onClick={() => void apply()}>{t('comment.apply')}</Button>}
        {abilities.close && <Button size="compact-sm" variant="subtle" loading={change.isPending} onClick={() => put(state === 'open' ? 'resolved' : 'open')}>{t(state === 'open' ? 'comment.resolve' : 'comment.reopen')}</Button>}
      </div>
      {open && state === 'open' && <Reply document={document} comment={id} />}
    </div>
  );
}

function Reply({ document, comment }: { readonly document: string; readonly comment: string }) {
  const { t } = useTranslation(['document', 'common']);
  const [text, setText] = useState<string | null>(null);
  const opener = useFocusBack<HTMLButtonElement>(text !== null);
  const reply = useCommand(api.comment.reply, { onDone: () => setText(null) });
  if (text === null) return <button ref={opener} type="button" className="link small" onClick={() => setText('')}>{t('document:comment.reply')}</button>;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); reply.mutate({ id: document, comment, text }); }}>
      <ProblemScope problem={reply.error}>
        <ProblemNotice fields={['text']} />
        <AreaField name="text" label={t('document:comment.reply')} value={text} maxLength={4000} autoFocus onChange={(event) => setText(event.currentTarget.value)} />
        <div className={styles.ways}>
          <Button type="submit" size="xs" variant="default" loading={reply.isPending}>{t('document:comment.send')}</Button>
          <Button type="button" size="xs" variant="subtle" onClick={() => { reply.reset(); setText(null); }}>{t('common:cancel')}</Button>
        </div>
      </ProblemScope>
    </form>
  );
}
