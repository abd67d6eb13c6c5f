import { useMemo, useRef } from 'react';
import { type Numbers, numbersOf } from '#contract/document/numbering';
import { same } from '#pure/same';
import type { LooseSection } from './part-model.ts';

/** Counted as on paper; the same as long as no number changes. */
export function useNumbers(sections: readonly LooseSection[]): Numbers {
  const counted = useMemo(() => numbersOf(sections as unknown as Parameters<typeof numbersOf>[0]), [sections]);
  const last = useRef(counted);
  if (!same([...last.current], [...counted])) last.current = counted;
  return last.current;
}
