import type { Finding } from '#contract/document/document';
import { focusPlace } from './focus-place.ts';

type Place = Pick<Finding, 'section' | 'key' | 'text' | 'quote'>;

/** Frames in which a part that was just opened has come onto the paper. */
const PATIENCE = 60;

/** Brings the place of a finding into sight and the focus to it, and marks it for a moment; its section is being opened. */
export function showPlace(place: Place, tries = PATIENCE): void {
  const section = place.section === null ? null : document.getElementById(`section-${place.section}`);
  const text = section?.querySelector('[role="textbox"]');
  if (!section || !text) {
    if (tries > 0) requestAnimationFrame(() => showPlace(place, tries - 1));
    return;
  }
  const found = placeIn(text, place) ?? section;
  focusPlace(text, found);
  found.scrollIntoView({ block: 'center' });
  if (found instanceof HTMLElement) found.animate([{ backgroundColor: 'var(--stamp-tint)' }, { backgroundColor: 'transparent' }], { duration: 2400 });
}

function placeIn(text: Element, { key, text: told, quote: words = told }: Place): Element | undefined {
  const keyed = key === null ? null : text.querySelector(`[data-key=${JSON.stringify(key)}]`);
  const start = words.slice(0, 60).trim();
  const said = [...(keyed ?? text).querySelectorAll('p, h2, h3, h4, li, td, th')].filter((element) => start !== '' && element.textContent.replaceAll(/\s+/g, ' ').includes(start));
  // The last that stands for it: of a paragraph that stands twice, the second is the finding.
  return (words === told ? keyed : undefined) ?? said.at(-1) ?? keyed ?? text.querySelector(`[data-reference=${JSON.stringify(words)}], img[alt=${JSON.stringify(words)}]`) ?? undefined;
}
