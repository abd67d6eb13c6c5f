import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { SessionView } from '#contract/people/session';
import { api, onSessionMissing } from './client.ts';
import { type ApiProblem, isProblem } from './problem.ts';

/** `expired`: someone was signed in on this page, and what they typed is still here. */
export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ApiProblem; readonly retry: () => void }
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in' | 'expired'; readonly session: SessionView; readonly heardAt: number };

interface SessionDoor {
  readonly state: SessionState;
  /** Signs in and answers whether the same person was here before, so that the page may stay as it is. */
  readonly enter: (view: SessionView) => { readonly samePerson: boolean };
  readonly leave: () => Promise<void>;
}

const SessionContext = createContext<SessionDoor | null>(null);
const KEY = ['session'];

/** Ends the session with a full load, so that nothing of this person stays in memory. Throws an ApiProblem. */
async function leave(): Promise<void> {
  await api.session.signOut().catch((error: unknown) => {
    // Already gone is what was wanted.
    if (!isProblem(error, 'session.missing')) throw error;
  });
  window.location.assign('/sign-in');
}

interface Heard { readonly view: SessionView | null; readonly at: number }

async function currentSession(): Promise<Heard> {
  const view = await api.session.current().catch((error: unknown) => {
    if (isProblem(error) && error.status === 401) return null;
    throw error;
  });
  return { view, at: performance.now() };
}

export const sessionQuery = { queryKey: KEY, queryFn: currentSession, staleTime: Number.POSITIVE_INFINITY };

/** Holds who is signed in. One call at start; afterwards any call that finds no session says so. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const heard = useQuery<Heard, ApiProblem>(sessionQuery);
  const { data, error, refetch } = heard;
  const [known, setKnown] = useState<{ view: SessionView; at: number } | null>(null);
  if (data?.view && data.view !== known?.view) setKnown({ view: data.view, at: data.at });

  useEffect(() => onSessionMissing(() => client.setQueryData<Heard>(KEY, (old) => ({ view: null, at: old?.at ?? 0 }))), [client]);

  const enter = useCallback((view: SessionView) => {
    const samePerson = known?.view.person.id === view.person.id;
    if (!samePerson) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
    client.setQueryData<Heard>(KEY, { view, at: performance.now() });
    if (samePerson) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
    return { samePerson };
  }, [client, known]);


  const state = useMemo((): SessionState => {
    if (data?.view) return { status: 'signed-in', session: data.view, heardAt: data.at };
    if (data && known) return { status: 'expired', session: known.view, heardAt: known.at };
    if (data) return { status: 'signed-out' };
    return error ? { status: 'failed', problem: error, retry: () => void refetch() } : { status: 'loading' };
  }, [data, error, known, refetch]);

  return <SessionContext value={useMemo(() => ({ state, enter, leave }), [state, enter])}>{children}</SessionContext>;
}

export function useSessionDoor(): SessionDoor {
  const door = useContext(SessionContext);
  if (!door) throw new Error('SessionProvider is missing above this component');
  return door;
}

/** Who is signed in; for pages inside the shell, which is drawn only then. */
export function useSession(): SessionView {
  const { state } = useSessionDoor();
  if (state.status !== 'signed-in' && state.status !== 'expired') throw new Error('useSession outside the shell');
  return state.session;
}
