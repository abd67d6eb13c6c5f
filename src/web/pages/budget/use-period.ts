import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../ui/shell/use-now.ts';
import { type Period, readPeriod } from './period.ts';

/** The period of the address, and the way to another. */
export function usePeriod(): { period: Period; choose: (part: Partial<Period>) => void } {
  const navigate = useNavigate();
  const period = readPeriod(useSearch({ strict: false }) as Record<string, unknown>, useFormat().dayOf(useNow()));
  const choose = (part: Partial<Period>) => {
    const { year, quarter, stage } = { ...period, ...part };
    void navigate({ to: '.', search: { tahun: year, tw: quarter, ...(stage ? { tahap: stage } : {}) } as never, replace: true });
  };
  return { period, choose };
}
