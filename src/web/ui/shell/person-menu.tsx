import { Button, Popover, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/people/session';
import type { ApiProblem } from '../../api/problem.ts';
import { useSessionDoor } from '../../api/session.tsx';
import { changeLanguage, type Language } from '../../i18n/i18n.ts';
import { Choice } from '../choice.tsx';
import { ProblemNotice, ProblemScope } from '../problem-scope.tsx';
import styles from './shell.module.css';

/** "Plh. Kepala Dinas": a post as it is held now. */
function usePostTitles(session: SessionView): string[] {
  const { t } = useTranslation('shell');
  const titles = session.posts.map(({ form, title }) => t(`form.${form}`, { title }));
  return titles.length > 0 ? titles : [t('no-post')];
}

const nameOf = ({ person }: SessionView) =>
  [person.titleBefore, person.name].filter(Boolean).join(' ') + (person.titleAfter ? `, ${person.titleAfter}` : '');

/** Person and post, and under them what is set for this computer: language, colours; the way out. */
export function PersonMenu({ session }: { readonly session: SessionView }) {
  const { t } = useTranslation('shell');
  const [post = ''] = usePostTitles(session);
  return (
    <Popover position="bottom-end" width={288} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.me} aria-label={t('me', { post })} aria-haspopup="dialog">
          <span><b>{post}</b><span className={styles.meName}>{nameOf(session)}</span></span>
          <IconChevronDown size={16} stroke={1.5} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('me', { post })}><MenuBody session={session} /></Popover.Dropdown>
    </Popover>
  );
}

function MenuBody({ session }: { readonly session: SessionView }) {
  const { t, i18n } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { leave } = useSessionDoor();
  const signOut = useMutation<void, ApiProblem>({ mutationFn: leave });
  const languages = [{ value: 'id', label: t('language.id'), lang: 'id' }, { value: 'en', label: t('language.en'), lang: 'en' }] as const;
  const schemes = [{ value: 'light', label: t('scheme.light') }, { value: 'dark', label: t('scheme.dark') }, { value: 'auto', label: t('scheme.auto') }] as const;
  return (
    <div className={styles.menu}>
      <div className={styles.menuHead}>
        <IconUser size={20} stroke={1.5} aria-hidden="true" />
        <div>
          <p><b>{nameOf(session)}</b></p>
          <ul>{usePostTitles(session).map((title) => <li key={title} className="small">{title}</li>)}</ul>
          <p className="tiny quiet">{t('account', { username: session.username })}</p>
        </div>
      </div>
      <Choice label={t('language')} options={languages} value={i18n.language as Language} onChange={(language) => void changeLanguage(language)} />
      <Choice label={t('scheme')} options={schemes} value={colorScheme} onChange={setColorScheme} />
      <ProblemScope problem={signOut.error}><ProblemNotice /></ProblemScope>
      <Button variant="default" fullWidth loading={signOut.isPending} onClick={() => signOut.mutate()} leftSection={<IconLogout size={16} stroke={1.5} />}>{t('sign-out')}</Button>
    </div>
  );
}
