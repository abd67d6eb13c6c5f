import type { ChartSpec } from '#contract/document/chart';

/** Draws the charts within as soon as they come near; until then, and where it cannot be drawn, the values stand there. */
export function drawCharts(root: Element): void {
  for (const chart of root.matches('[data-chart]') ? [root] : root.querySelectorAll('[data-chart]')) near.observe(chart);
}

const near = globalThis.IntersectionObserver && new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    void draw(target as HTMLElement);
  }
}, { rootMargin: '400px' });

async function draw(chart: HTMLElement): Promise<void> {
  const { drawing } = await import('./chart-drawing.ts');
  chart.prepend(drawing(JSON.parse(chart.dataset['chart'] ?? '') as ChartSpec));
  chart.dataset['drawn'] = '';
}
