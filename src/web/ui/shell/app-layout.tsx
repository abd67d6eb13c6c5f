import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLive } from '../../api/live.ts';
import { useSessionDoor } from '../../api/session.tsx';
import { ErrorState } from '../blank.tsx';
import { PageSkeleton } from '../skeleton.tsx';
import { Shell } from './shell.tsx';

const SignInAgain = lazy(() => import('../../pages/auth/sign-in-again.tsx'));

/**
 * Pages for signed-in people. Nobody there: to the sign-in page, which leads back to the same address. Session ended
 * on the way: the page stays as it is, what was typed with it, under a dialog to sign in again.
 */
export function AppLayout() {
  const { state } = useSessionDoor();
  useLive();
  if (state.status === 'loading') return <PageSkeleton />;
  if (state.status === 'failed') return <main style={{ padding: '0 32px' }}><ErrorState problem={state.problem} onRetry={state.retry} /></main>;
  if (state.status === 'signed-out') return <ToSignIn />;
  return (
    <>
      <Shell key={state.session.person.id}><Outlet /></Shell>
      {state.status === 'expired' && <Suspense fallback={null}><SignInAgain username={state.session.username} /></Suspense>}
    </>
  );
}

/** Leads to the sign-in page once, with the address the person came for. */
function ToSignIn() {
  const navigate = useNavigate();
  const href = useRouterState({ select: ({ location }) => location.href });
  const [wanted] = useState(href);
  useEffect(() => { void navigate({ to: '/sign-in', search: wanted === '/' ? {} : { to: wanted }, replace: true }); }, [navigate, wanted]);
  return <PageSkeleton />;
}
