import { Button, useComputedColorScheme } from '@mantine/core';
import { LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Series } from '#contract/performance/figure';
import styles from './lights.module.css';
import { fileStem, save, seriesCsv, svgToPng } from './lights-export.ts';
import { chartOption, type Inks, isDrawable } from './lights-option.ts';
import { seriesRows } from './lights-rows.ts';

use([LineChart, GridComponent, TitleComponent, SVGRenderer]);

const HEIGHT = 300;
/** What a sheet of A4 upright holds beside the margins and the frame. */
const PRINTED = 640;
const EXPORT = { width: 960, height: 460 };
/** What is exported lies on white paper, whatever the screen shows. */
const PAPER: Inks = { ink: '#1b2430', quiet: '#5a6675', line: '#ddd8ce', primary: '#0b5d4b', target: '#8a5a10', face: 'Arial, sans-serif' };

function inksOf(element: HTMLElement): Inks {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return { ink: of('--ink'), quiet: of('--quiet'), line: of('--line'), primary: of('--primary'), target: of('--due'), face: style.fontFamily };
}

/** The course as a line against its target, and the ways to take it along. */
export function LightsChart({ series }: { readonly series: Series }) {
  const { t } = useTranslation('performance-review');
  const scheme = useComputedColorScheme('light');
  const place = useRef<HTMLDivElement>(null);
  const drawable = isDrawable(series);
  const words = { actual: t('lights.chart.actual'), target: t('lights.chart.target'), period: (at: { year: number; quarter: number }) => t('lights.period-of', at) };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the inks that are read from the page
  useEffect(() => {
    const element = place.current;
    if (!element || !drawable) return undefined;
    const chart: ECharts = init(element, null, { renderer: 'svg', height: HEIGHT });
    const draw = (width: number | 'auto', inks: Inks) => { chart.resize({ width }); chart.setOption(chartOption(series, words, inks, width === 'auto' ? element.clientWidth : width)); };
    const onScreen = () => draw('auto', inksOf(element));
    const onPaper = () => draw(PRINTED, PAPER);
    onScreen();
    const watcher = new ResizeObserver(onScreen);
    watcher.observe(element);
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => { watcher.disconnect(); window.removeEventListener('beforeprint', onPaper); window.removeEventListener('afterprint', onScreen); chart.dispose(); };
  }, [series, scheme, drawable, words.actual]);
  if (!drawable) return <p className={`small quiet ${styles.apart}`}>{t('lights.chart-none')}</p>;
  return (
    <>
      <figure className={styles.chart}>
        <div ref={place} className={styles.drawing} role="img" aria-label={`${t('lights.chart', { name: series.indicator.name })}. ${t('lights.chart-about')}`} />
      </figure>
      <Exports series={series} words={words} />
    </>
  );
}

function Exports({ series, words }: { readonly series: Series; readonly words: Parameters<typeof chartOption>[1] }) {
  const { t } = useTranslation('performance-review');
  const [busy, setBusy] = useState(false);
  const stem = fileStem(t('lights.file', { code: series.indicator.code }));
  const head = [t('lights.period'), t('lights.column.target'), t('lights.only-here'), t('lights.to-date'), `${t('lights.column.achievement')} (%)`];
  const svg = () => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...EXPORT });
    const drawn = chartOption(series, words, PAPER, EXPORT.width);
    // Alone, the picture must say what it shows.
    const title = { text: series.indicator.name, subtext: `${series.indicator.code}. ${t('lights.chart-to-date')}`, left: 16, top: 12, textStyle: { color: PAPER.ink, fontSize: 16, width: EXPORT.width - 32, overflow: 'truncate' as const }, subtextStyle: { color: PAPER.quiet, fontSize: 12 } };
    chart.setOption({ ...drawn, title, grid: { ...drawn.grid, left: 16, top: 96, bottom: 16 }, backgroundColor: '#ffffff' });
    const text = chart.renderToSVGString();
    chart.dispose();
    return text;
  };
  const rows = () => seriesRows(series, words.period);
  const xlsx = async () => {
    const { default: writeExcelFile } = await import('write-excel-file/browser');
    const sheet = [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows().map(({ words: label, figures }) => [{ value: label }, ...figures.map((value) => (value === null ? null : Number.isNaN(Number(value)) ? { value } : { value: Number(value), type: Number }))])];
    save(await writeExcelFile(sheet as never).toBlob(), `${stem}.xlsx`);
  };
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
  };
  return (
    <p className={styles.exports}>
      <span className="small quiet">{t('lights.export')}</span>
      <Button variant="default" size="xs" onClick={() => save(new Blob([seriesCsv(head, rows())], { type: 'text/csv;charset=utf-8' }), `${stem}.csv`)}>{t('lights.export.csv')}</Button>
      <Button variant="default" size="xs" disabled={busy} onClick={() => void during(xlsx)}>{t('lights.export.xlsx')}</Button>
      <Button variant="default" size="xs" onClick={() => save(new Blob([svg()], { type: 'image/svg+xml' }), `${stem}.svg`)}>{t('lights.export.svg')}</Button>
      <Button variant="default" size="xs" disabled={busy} onClick={() => void during(async () => save(await svgToPng(svg(), EXPORT), `${stem}.png`))}>{t('lights.export.png')}</Button>
    </p>
  );
}
