import { useQuery } from '@tanstack/react-query';
import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#contract/dossier/dossier';
import { queries } from '../../api/client.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ErrorState } from '../../ui/blank.tsx';
import { Paper } from '../../ui/paper.tsx';
import { useNow } from '../../ui/shell/use-now.ts';
import { PaperSkeleton } from '../../ui/skeleton.tsx';
import { SheetSvg } from '../sop/sheet-svg.tsx';
import styles from './dossier.module.css';
import { liveSteps } from './live-steps.ts';

/** The SOP's own sheet with the dossier on it: done, here, late, returned, still to come. */
export function LiveSheet({ view }: { readonly view: DossierView }) {
  const { t, i18n } = useTranslation(['dossier', 'acts']);
  const format = useFormat();
  const now = useNow();
  const [full, setFull] = useState(false);
  const sheet = useQuery({ ...queries.dossier.sheet.queryOptions({ input: { id: view.id } }), staleTime: Number.POSITIVE_INFINITY });
  const box = useRef<HTMLDivElement>(null);
  const drawn = sheet.data !== undefined;
  const live = useMemo(() => liveSteps(view, {
    doing: (kind) => t(`acts:${kind}.doing` as 'acts:accept.doing'), at: (instant) => format.moment(instant, now), minutes: format.minutes,
    of: (used, standard) => t('dossier:sheet.of', { used, standard }), without: (used) => t('dossier:sheet.without', { used }),
  }), [view, t, format, now]);
  useEffect(() => { if (drawn && !full) showRow(box.current, view.step, view.progress.length); }, [drawn, full, view.step, view.progress.length]);
  if (sheet.isError) return <ErrorState problem={sheet.error as unknown as ApiProblem} onRetry={() => void sheet.refetch()} />;
  if (!sheet.data) return <PaperSkeleton height={344} />;
  return (
    <section aria-labelledby="sheet-head">
      <div className={styles.sheetHead}>
        <h2 id="sheet-head">{t('dossier:sheet.title')}</h2>
        <button type="button" className="link" aria-expanded={full} onClick={() => setFull(!full)}>{t(full ? 'dossier:sheet.part' : 'dossier:sheet.full')}</button>
        {view.definition.steps.some(({ inferred }) => inferred && inferred.length > 0) && <span className={styles.legend}>{t('dossier:sheet.inferred')}</span>}
      </div>
      <Tips>
        <div ref={box} className={styles.sheet} data-full={full || undefined} lang="id" data-language={i18n.language}>
          <Paper form="sheet" label={t('dossier:sheet.title')}><SheetSvg sheet={sheet.data} page={0} live={live} /></Paper>
        </div>
      </Tips>
    </section>
  );
}

/** Scrolls the paper to the row at work, without moving the page. */
function showRow(box: HTMLElement | null, step: number, steps: number): void {
  const paper = box?.querySelector('figure');
  if (!paper) return;
  const here = box?.querySelector<SVGGElement>('[data-state="here"]');
  const place = here ? here.getBoundingClientRect().top - paper.getBoundingClientRect().top + paper.scrollTop - 160 : ((step - 2) / steps) * paper.scrollHeight;
  paper.scrollTo({ top: Math.max(0, place), left: here ? Math.max(0, here.getBoundingClientRect().left - paper.getBoundingClientRect().left + paper.scrollLeft - paper.clientWidth / 2) : 0 });
}

/** What a symbol says of itself, shown while it has the focus or the pointer: who, when, minutes against the standard. */
function Tips({ children }: { readonly children: React.ReactNode }) {
  const [tip, setTip] = useState<{ words: string; left: number; top: number } | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const show = (event: FocusEvent | React.PointerEvent) => {
    const symbol = (event.target as Element).closest('g[aria-label]');
    const frame = root.current?.getBoundingClientRect();
    if (!symbol || !frame) { setTip(null); return; }
    const at = symbol.getBoundingClientRect();
    const left = Math.min(Math.max(0, at.left - frame.left), Math.max(0, frame.width - 320));
    setTip({ words: symbol.getAttribute('aria-label') ?? '', left, top: at.bottom - frame.top + 8 });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows what the symbols already say
    <div ref={root} style={{ position: 'relative' }} onFocus={show} onBlur={() => setTip(null)} onPointerOver={show} onPointerLeave={() => setTip(null)}>
      {children}
      {tip && <div className={styles.tip} style={{ left: tip.left, top: tip.top }} aria-hidden="true">{tip.words}</div>}
    </div>
  );
}
