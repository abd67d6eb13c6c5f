import { useEffect, useState } from 'react';
import type { Numbers } from '#contract/document/numbering';

const quoted = (text: string): string => JSON.stringify(text);

export interface PaperMarks {
  readonly numbers: Numbers;
  /** The figure whose origin is shown. */
  readonly origin: string | null;
  /** Questions whose answer stands as last year, and the words for it. */
  readonly unchanged: readonly string[];
  readonly unchangedWords: string;
}

/**
 * The numbers of captions and references, and what is marked, as one style sheet: they change while one types elsewhere,
 * and no node has to be drawn anew for it.
 */
export function usePaperSheet({ numbers, origin, unchanged, unchangedWords }: PaperMarks): void {
  const [sheet] = useState(() => new CSSStyleSheet());
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet); };
  }, [sheet]);
  useEffect(() => {
    const rules = [...numbers].map(([id, number]) =>
      `#desk [data-captioned=${quoted(id)}] > [data-caption]::before { content: ${quoted(`${number} `)}; } #desk [data-reference=${quoted(id)}]::before { content: ${quoted(number)}; }`);
    const shown = origin === null ? [] : [`#desk [data-origin=${quoted(origin)}] { outline: 2px solid var(--stamp); outline-offset: 2px; border-radius: 4px; }`];
    const old = unchanged.map((key) => `#desk [data-node="field"][data-key=${quoted(key)}] > [data-prompt]::after { content: ${quoted(unchangedWords)}; color: var(--late); }`);
    sheet.replaceSync([...rules, ...shown, ...old].join('\n'));
  }, [sheet, numbers, origin, unchanged, unchangedWords]);
}
