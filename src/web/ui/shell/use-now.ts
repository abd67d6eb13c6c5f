import { useEffect, useState } from 'react';
import { useSessionDoor } from '../../api/session.tsx';

/**
 * The office's now as an instant, by the server's clock: what it said, plus the time since. On a simulated clock the
 * time stands still until the server is asked again. Ticks every ten seconds.
 */
export function useNow(): string {
  const { state } = useSessionDoor();
  const heard = state.status === 'signed-in' || state.status === 'expired' ? state : null;
  const [elapsed, setElapsed] = useState(0);
  const runs = heard !== null && !heard.session.simulated;
  useEffect(() => {
    if (!runs) return undefined;
    const tick = () => setElapsed(performance.now() - heard.heardAt);
    tick();
    const timer = setInterval(tick, 10_000);
    return () => clearInterval(timer);
  }, [runs, heard?.heardAt]);
  if (!heard) throw new Error('useNow outside the shell');
  return new Date(Date.parse(heard.session.now) + (runs ? elapsed : 0)).toISOString();
}
