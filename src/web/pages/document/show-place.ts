import type { Finding } from '#contract/document/document';

/** Frames in which a part that was just opened has come onto the paper. */
const PATIENCE = 60;

/** Brings the place of a finding into sight and marks it for a moment; its section is being opened. */
export function showPlace(place: Pick<Finding, 'section' | 'key' | 'text'>, tries = PATIENCE): void {
  const section = place.section === null ? null : document.getElementById(`section-${place.section}`);
  const text = section?.querySelector('[role="textbox"]');
  if (!section || !text) {
    if (tries > 0) requestAnimationFrame(() => showPlace(place, tries - 1));
    return;
  }
  const found = placeIn(text, place) ?? section;
  found.scrollIntoView({ block: 'center' });
  if (found instanceof HTMLElement) found.animate([{ backgroundColor: 'var(--stamp-tint)' }, { backgroundColor: 'transparent' }], { duration: 2400 });
}

function placeIn(text: Element, { key, text: words }: Pick<Finding, 'key' | 'text'>): Element | undefined {
  const keyed = key === null ? null : text.querySelector(`[data-key=${JSON.stringify(key)}]`);
  if (keyed) return keyed;
  const start = words.slice(0, 60);
  const said = [...text.querySelectorAll('p, h2, h3, h4, li, td, th')].filter((element) => start !== '' && element.textContent.replaceAll(/\s+/g, ' ').includes(start));
  // The last that stands for it: of a paragraph that stands twice, the second is the finding.
  return said.at(-1) ?? text.querySelector(`[data-reference=${JSON.stringify(words)}], img[alt=${JSON.stringify(words)}]`) ?? undefined;
}
