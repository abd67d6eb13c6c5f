import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Directory, DirectoryPost, DirectoryUnit } from '#contract/people/directory';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EditProblem } from '../../ui/edit-problem.tsx';
import styles from './people.module.css';
import { PostFields, type PostValues } from './post-fields.tsx';
import { PostHolders } from './post-holders.tsx';
import { useFields } from '../../ui/use-fields.ts';

export interface PostPanelProps {
  readonly directory: Directory;
  readonly unit: DirectoryUnit;
  /** Absent: a new one in `unit`. */
  readonly post?: DirectoryPost;
  readonly onClose: () => void;
}

const valuesOf = (post: DirectoryPost | undefined, unitId: string): PostValues =>
  ({ title: post?.title ?? '', unitId, duties: post?.duties ?? [], lanes: post?.lanes ?? [], revision: post?.revision ?? 1 });

/** A post: what it is called and may do, in which lanes it stands, and who has held it. */
export function PostPanel({ directory, unit, post, onClose }: PostPanelProps) {
  const { t } = useTranslation('people');
  const may = directory.abilities.change;
  if (post && (!may || post.closed)) return <ClosedPost unit={unit} post={post} may={may} onClose={onClose} />;
  return <PostForm directory={directory} unit={unit} {...(post ? { post } : {})} onClose={onClose} title={post?.title ?? t('post.new')} />;
}

function PostForm({ directory, unit, post, onClose, title }: PostPanelProps & { readonly title: string }) {
  const { t } = useTranslation(['people', 'common']);
  const form = useId();
  const { fields, set, setFields } = useFields(valuesOf(post, unit.id));
  const add = useCommand(api.post.add, { onDone: onClose });
  const change = useCommand(api.post.change, { onDone: onClose });
  const close = useCommand(api.post.close, { onDone: onClose });
  const problem = add.error ?? change.error ?? close.error;
  const save = (revision: number) => {
    close.reset();
    const { revision: _, ...values } = fields;
    return post ? change.mutate({ ...values, id: post.id, revision }) : add.mutate(values);
  };
  return (
    <ProblemScope problem={problem}>
      <SidePanel title={title} detail={unit.name} onClose={onClose}
        outcome={<EditProblem<PostValues> problem={problem} fields={['title', 'unitId', 'lanes']} onKeep={save}
          onTake={({ title: name, unitId, duties, lanes, revision }) => { setFields({ title: name, unitId, duties, lanes, revision }); change.reset(); }} />}
        actions={<>
          <Button type="submit" form={form} loading={add.isPending || change.isPending}>{t(post ? 'common:save' : 'people:post.add')}</Button>
          {post && <Button variant="default" loading={close.isPending} onClick={() => { change.reset(); close.mutate({ id: post.id }); }}>{t('people:post.close')}</Button>}
        </>}>
        <form id={form} className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); save(fields.revision); }}>
          <PostFields directory={directory} fields={fields} set={set} />
        </form>
        {post && <PostHolders postId={post.id} />}
      </SidePanel>
    </ProblemScope>
  );
}

/** What everybody may read of a post; for the administrator a closed one with the way to reopen it. */
function ClosedPost({ unit, post, may, onClose }: { readonly unit: DirectoryUnit; readonly post: DirectoryPost; readonly may: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const reopen = useCommand(api.post.reopen, { onDone: onClose });
  const words = (list: readonly string[]) => list.length > 0 ? list.join(', ') : t('none');
  return (
    <SidePanel title={post.title} detail={unit.name} onClose={onClose}
      {...(may ? { actions: <Button loading={reopen.isPending} onClick={() => reopen.mutate({ id: post.id })}>{t('post.reopen')}</Button> } : {})}>
      <dl className={styles.facts}>
        <dt>{t('post.lanes')}</dt><dd>{words(post.lanes)}</dd>
        <dt>{t('post.duties')}</dt><dd>{words(post.duties.map((duty) => t(`duty.${duty}`)))}</dd>
      </dl>
      <ProblemScope problem={reopen.error}><ProblemNotice /></ProblemScope>
      <PostHolders postId={post.id} />
    </SidePanel>
  );
}
