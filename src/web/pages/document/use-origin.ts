import { useState } from 'react';
import { useFocusBack } from '../../ui/use-focus-back.ts';

/** The figure whose origin is shown, and how another or none is. */
export function useOrigin(): readonly [string | null, (ref: string | null) => void] {
  const [origin, setOrigin] = useState<string | null>(null);
  const opener = useFocusBack<HTMLElement>(origin !== null);
  const show = (ref: string | null) => {
    if (origin === null && document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
    setOrigin(ref);
  };
  return [origin, show];
}
