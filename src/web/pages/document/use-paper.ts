import { useCallback, useEffect, useRef, useState } from 'react';
import type { Stage } from '#contract/document/print';

/** How far a paper is; `reading`: nothing was heard yet; `ready`: made, but the browser did not let it be opened; `failed`: its own address says why. */
export type PaperStage = Stage | { readonly stage: 'reading' | 'ready' | 'failed' };

/** Milliseconds: what is made sooner is simply there. */
const SHOWN_AFTER = 500;

/** Has a paper made and hands it over with `open`, which answers whether it could; `stage` is null while there is nothing to tell. */
export function usePaper(progress: string, open: () => boolean) {
  const [stage, setStage] = useState<PaperStage | null>(null);
  const [shown, setShown] = useState(false);
  const making = useRef<{ readonly close: () => void } | null>(null);
  const stop = useCallback(() => {
    making.current?.close();
    making.current = null;
    setStage(null);
    setShown(false);
  }, []);
  const make = () => {
    stop();
    const source = new EventSource(progress);
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER);
    making.current = { close: () => { clearTimeout(timer); source.close(); } };
    const end = (last: PaperStage) => { stop(); setStage(last); setShown(true); };
    setStage({ stage: 'reading' });
    source.addEventListener('stage', ({ data }: MessageEvent<string>) => setStage(JSON.parse(data) as PaperStage));
    source.addEventListener('ready', () => (open() ? stop() : end({ stage: 'ready' })));
    source.addEventListener('failed', () => end({ stage: 'failed' }));
    // Reconnecting by itself would begin anew.
    source.addEventListener('error', () => end({ stage: 'failed' }));
  };
  useEffect(() => stop, [stop]);
  return { stage: shown ? stage : null, make, stop };
}
