import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './client.ts';
import { connection } from './connection.ts';
import { isLive, shows } from './live-map.ts';
import { LiveStream, type Source } from './live-stream.ts';
import { useSessionDoor } from './session.tsx';

/** A page in the background lets its line go after this long; a browser allows only a few lines to one address. */
const HIDDEN_MS = 60_000;

/**
 * Keeps what is shown as the server has it, while somebody is signed in: one line per tab says what changed, and exactly
 * the queries that show it are asked again. After the line was away everything that could have changed is asked again.
 */
export function useLive(): void {
  const client = useQueryClient();
  const { status } = useSessionDoor().state;
  const mayListen = status === 'loading' || status === 'signed-in';
  useEffect(() => {
    if (!mayListen) return undefined;
    // What is asked for the first time is on its way.
    const refreshAll = () => void client.invalidateQueries({ predicate: (query) => query.state.data !== undefined && isLive(query) });
    const stream = new LiveStream({
      open: () => new EventSource('/api/events') as unknown as Source,
      onChanges: (changes) => void client.invalidateQueries({ predicate: (query) => shows(query, changes) }),
      onReady: refreshAll,
      onSilence: refreshAll,
      onState: connection.stream,
      // Tells by itself whether the server is reached and the session lasts.
      onBroken: () => void api.session.current().catch(() => undefined),
    });
    let hidden: ReturnType<typeof setTimeout> | undefined;
    const onVisibility = () => {
      clearTimeout(hidden);
      if (document.visibilityState === 'hidden') hidden = setTimeout(() => stream.close(), HIDDEN_MS);
      else stream.open();
    };
    const unwatch = connection.watch(() => { if (connection.reached()) stream.hurry(); });
    document.addEventListener('visibilitychange', onVisibility);
    stream.open();
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      unwatch();
      clearTimeout(hidden);
      stream.close();
    };
  }, [client, mayListen]);
}
