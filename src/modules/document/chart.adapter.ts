/** Draws charts for paper, as vectors. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSpec } from './chart.contract.ts';
import { CHART_SIZE, chartHeight, chartOption, PAPER_INKS } from './chart-option.contract.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer]);

/** The same values give the same bytes. */
export function chartSvg(spec: ChartSpec): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: CHART_SIZE.width, height: chartHeight(spec) });
  try {
    chart.setOption(chartOption(spec, PAPER_INKS));
    // ECharts counts its drawings in every id.
    return chart.renderToSVGString().replaceAll(/\bzr\d+-/g, 'zr-').replaceAll(/ class="[^"]*"/g, '');
  } finally {
    chart.dispose();
  }
}
