import { useEffect, useState } from 'react';
import type { Numbers } from '#contract/document/numbering';

const quoted = (text: string): string => JSON.stringify(text);

/**
 * The numbers of captions and references, and the figure whose origin is shown, as one style sheet: they change while one
 * types elsewhere, and no node has to be drawn anew for it.
 */
export function usePaperSheet(numbers: Numbers, origin: string | null): void {
  const [sheet] = useState(() => new CSSStyleSheet());
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet); };
  }, [sheet]);
  useEffect(() => {
    const rules = [...numbers].map(([id, number]) =>
      `#desk [data-captioned=${quoted(id)}] > [data-caption]::before { content: ${quoted(`${number} `)}; } #desk [data-reference=${quoted(id)}]::before { content: ${quoted(number)}; }`);
    const shown = origin === null ? [] : [`#desk [data-origin=${quoted(origin)}] { outline: 2px solid var(--stamp); outline-offset: 2px; border-radius: 4px; }`];
    sheet.replaceSync([...rules, ...shown].join('\n'));
  }, [sheet, numbers, origin]);
}
