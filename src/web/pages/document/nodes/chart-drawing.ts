import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSpec } from '#contract/document/chart';
import { CHART_SIZE, chartHeight, chartOption, PAPER_INKS } from '#contract/document/chart-option';

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, LabelLayout, SVGRenderer]);

const INKS = { ...PAPER_INKS, face: 'Tertib Arimo, Arial, sans-serif' };

/** The drawing as on paper, from the same values and by the same rules. */
export function drawing(spec: ChartSpec): SVGElement {
  const size = { width: CHART_SIZE.width, height: chartHeight(spec) };
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(chartOption(spec, INKS));
  // The content policy lets no style element in; what one points at matters here to nobody.
  const drawn = chart.renderToSVGString().replaceAll(/<style[\s\S]*?<\/style>/g, '');
  chart.dispose();
  const { documentElement: svg } = new DOMParser().parseFromString(drawn, 'image/svg+xml');
  svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const side of ['width', 'height']) svg.removeAttribute(side);
  return document.importNode(svg, true) as unknown as SVGElement;
}
