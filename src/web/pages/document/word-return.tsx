import { Button, Checkbox } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnedSection, ReturnedText } from '#contract/document/word';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { uploadFile } from '../../api/upload.ts';
import { Diff, DiffGroups } from '../../ui/diff.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice, ProblemScope } from '../../ui/problem-scope.tsx';
import { changeLines } from './change-lines.ts';
import styles from './editor.module.css';
import { useChangeWords } from './use-change-words.ts';

interface Returned { readonly file: string; readonly text: ReturnedText }

/** A text that was worked on in Word: shown section by section as a difference, and taken over where it is chosen. */
export function WordReturn({ id }: { readonly id: string }) {
  const { t } = useTranslation('document');
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<Returned | null>(null);
  const look = useMutation<Returned, Error, File>({
    mutationFn: async (given) => {
      const { id: file } = await uploadFile(given);
      return { file, text: await api.word.preview({ id, file }) };
    },
    onSuccess: setShown,
  });
  const apply = useCommand(api.word.apply, { onDone: () => setShown(null) });
  const take = (file: File | undefined) => {
    apply.reset();
    setShown(null);
    if (file) look.mutate(file);
  };
  return (
    <section>
      <h2>{t('return')}</h2>
      <p className="small quiet">{t('return.how')}</p>
      <input ref={input} type="file" className="unseen" accept=".docx" aria-label={t('return.choose')} aria-hidden="true" tabIndex={-1} onChange={(event) => { take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      <Button variant="default" size="xs" leftSection={<IconFileUpload size={16} stroke={1.5} />} loading={look.isPending} onClick={() => input.current?.click()}>{t('return.choose')}</Button>
      <ProblemScope problem={look.error ?? apply.error}><ProblemNotice /></ProblemScope>
      {apply.data && !shown && <Notice kind="done" live><p>{t('return.taken')}</p></Notice>}
      {shown && <Sections key={shown.file} text={shown.text} busy={apply.isPending} onCancel={() => setShown(null)}
        onApply={(sections) => apply.mutate({ id, file: shown.file, revision: shown.text.revision, sections })} />}
    </section>
  );
}

interface SectionsProps {
  readonly text: ReturnedText;
  readonly busy: boolean;
  readonly onApply: (sections: string[]) => void;
  readonly onCancel: () => void;
}

/** What changed here meanwhile is not chosen by itself: taking it over would take that back. */
function Sections({ text: { fileName, sections }, busy, onApply, onCancel }: SectionsProps) {
  const { t } = useTranslation('document');
  const changed = sections.filter(({ state }) => state === 'changed');
  const lost = sections.filter(({ state }) => state === 'gone' || state === 'absent');
  const left = sections.some(isUntaken);
  const [chosen, setChosen] = useState<readonly string[]>(changed.filter(({ older }) => !older).map(({ id }) => id));
  const choose = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  const acts = (
    <div className={styles.returnActs}>
      {changed.length > 0 && <Button size="xs" loading={busy} disabled={chosen.length === 0} onClick={() => onApply([...chosen])}>{t('return.take', { count: chosen.length })}</Button>}
      <Button variant="subtle" size="xs" onClick={onCancel}>{t('return.leave')}</Button>
    </div>
  );
  return (
    <fieldset className={styles.returned} aria-label={fileName}>
      <p className="small" role="status">{t(changed.length > 0 ? 'return.changed' : left ? 'return.nothing' : 'return.same', { name: fileName, count: changed.length })}</p>
      {changed.map((section) => <Changed key={section.id} section={section} chosen={chosen.includes(section.id)} onChoose={(on) => choose(section.id, on)} />)}
      {lost.map(({ id, title, state }) => <p key={id} className="small quiet">{t(`return.${state as 'gone' | 'absent'}`, { title })}</p>)}
      {changed.length > 0 && acts}
      <Untaken sections={sections} />
      {changed.length === 0 && acts}
    </fieldset>
  );
}

function Changed({ section: { title, changes, older }, chosen, onChoose }: { readonly section: ReturnedSection; readonly chosen: boolean; readonly onChoose: (on: boolean) => void }) {
  const { t } = useTranslation('document');
  const words = useChangeWords();
  return (
    <div>
      <Checkbox size="xs" label={title} checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
      {older && <p className="small">{t('return.older')}</p>}
      <Diff changes={changeLines(changes, words, true)} />
    </div>
  );
}

const isUntaken = ({ untaken, pictures, replaced }: ReturnedSection): boolean => untaken.length > 0 || pictures > 0 || replaced > 0;

/** What the file says and the draft will not: told, so that nobody believes it was taken over. */
function Untaken({ sections }: { readonly sections: readonly ReturnedSection[] }) {
  const { t } = useTranslation('document');
  const words = useChangeWords();
  const data = sections.filter(({ untaken }) => untaken.length > 0);
  const groups = data.map(({ id, title, untaken }) => ({ id, title, count: t('change.count', { count: untaken.length }), changes: changeLines(untaken, words, true) }));
  return (
    <>
      {data.length > 0 && (
        <div>
          <p className="small"><b>{t('return.untaken')}</b> {t('return.untaken.how')}{data.some(({ older }) => older) && ` ${t('return.untaken.older')}`}</p>
          <DiffGroups groups={groups} />
        </div>
      )}
      {sections.filter(({ pictures, replaced }) => pictures + replaced > 0).map(({ id, title, pictures, replaced }) => (
        <div key={id}>
          <b className="small">{title}</b>
          {pictures > 0 && <p className="small">{t('return.pictures', { count: pictures })}</p>}
          {replaced > 0 && <p className="small">{t('return.replaced', { count: replaced })}</p>}
        </div>
      ))}
    </>
  );
}
