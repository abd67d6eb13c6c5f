/** Draws charts for paper, as vectors. */
import type { ChartSpec } from './chart.contract.ts';
import { CHART_SIZE, chartHeight, chartOption, PAPER_INKS } from './chart-option.contract.ts';

/** ECharts in one file: its hundreds of modules would take five times the memory and time to load. */
const BUNDLE: string = 'echarts/dist/echarts.esm.min.mjs';
const { init } = await import(BUNDLE) as typeof import('echarts');

/** The same values give the same bytes. */
export function chartSvg(spec: ChartSpec): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_SIZE.width, height: chartHeight(spec) });
  try {
    chart.setOption(chartOption(spec, PAPER_INKS));
    // ECharts counts its drawings in every id, and styles what a mouse does.
    return chart.renderToSVGString().replaceAll(/\bzr\d+-/g, 'zr-').replaceAll(/ class="[^"]*"|<style[\s\S]*?<\/style>/g, '');
  } finally {
    chart.dispose();
  }
}
