import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract/people/session';
import type { Doorplate } from '#contract/people/setup';
import { queries } from '../../api/client.ts';
import { useSessionDoor } from '../../api/session.tsx';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page.tsx';
import styles from './sign-in.module.css';
import { SignInArt } from './sign-in-art.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The door: which office, is it sample data, and the way in. */
export function SignIn() {
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const { state, enter } = useSessionDoor();
  const inside = state.status === 'signed-in';
  const { t } = useTranslation('auth');
  usePageTitle(t('page'));
  useEffect(() => { if (inside) void navigate({ href: to ?? '/', replace: true }); }, [inside, navigate, to]);
  const house = useQuery(queries.setup.state.queryOptions());
  if (house.data?.needed) return <Navigate to="/setup" replace />;
  return <SignInView onDone={(view) => { enter(view); }} doorplate={house.data?.office ?? null} />;
}

export interface SignInViewProps {
  /** Null until the server has told it, or when it cannot. */
  readonly doorplate: Doorplate | null;
  readonly onDone: (view: SessionView) => void;
}

export function SignInView({ doorplate, onDone }: SignInViewProps) {
  const { t } = useTranslation('auth');
  return (
    <div className={styles.door}>
      <div className={styles.art}><SignInArt /></div>
      <main className={styles.side}>
        <p className={styles.brand}><BrandMark />Tertib</p>
        <div className={styles.middle}>
          {doorplate && <p className={`small quiet ${styles.office}`}>{doorplate.name}<br />{doorplate.region}</p>}
          <h1>{t('title')}</h1>
          <SignInForm onDone={onDone} />
          <Notice kind="info">{doorplate?.sample && <>{t('sample')} </>}{t('forgotten')}</Notice>
        </div>
        <LanguageChoice />
      </main>
    </div>
  );
}
