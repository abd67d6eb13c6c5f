import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figurePlaces } from './figure-places.ts';
import type { LooseSection } from './part-model.ts';

export interface FigurePanelProps {
  /** On the paper. */
  readonly sections: readonly LooseSection[];
  readonly onOrigin: (ref: string) => void;
}

/** The figures on the paper as buttons, for those who do not point at them; folded, since most do. */
export function FigurePanel({ sections, onOrigin }: FigurePanelProps) {
  const { t } = useTranslation('document');
  const [open, setOpen] = useState(false);
  const places = sections.flatMap(({ body }) => figurePlaces(body));
  if (places.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link small">{t('figures')} ({t('figures.count', { count: places.length })})</summary>
      {open && <ul>{places.map(({ ref, words, place }) => <li key={ref} className="small"><button type="button" className="link" onClick={() => onOrigin(ref)}>{words}</button> <span className="quiet">{place}</span></li>)}</ul>}
    </details>
  );
}
