/** What an activity page shows, in words, for those who cannot see its arrows. */
import type { SheetArrow, SheetPage, SheetSymbol } from './sheet.contract.ts';

const FORMS = { capsule: 'mulai atau selesai', box: 'kegiatan', diamond: 'keputusan', pentagon: 'sambungan halaman' } as const;

type Drawn = Pick<SheetPage, 'symbols' | 'arrows'>;

function leads({ kind, toStep }: SheetArrow, to: SheetSymbol | undefined, decides: boolean): string {
  const where = to?.role === 'connector' ? `langkah ${toStep} melalui sambungan ${to.letter ?? ''}` : `langkah ${toStep}`;
  if (kind === 'return') return `Tidak: kembali ke ${where}`;
  return decides ? `Ya: ke ${where}` : `ke ${where}`;
}

/** One sentence for each step on the page: who does it, of what kind it is, where it leads. */
export function saysPage({ symbols, arrows }: Drawn, lanes: readonly { readonly key: string; readonly title: string }[]): string {
  const title = (key: string): string => lanes.find((lane) => lane.key === key)?.title ?? key;
  const steps = [...new Set(symbols.flatMap(({ step }) => (step === null ? [] : [step])))].sort((a, b) => a - b);
  const sentences = steps.map((step) => {
    const actors = symbols.filter((symbol) => symbol.step === step && symbol.role === 'actor');
    const from = arrows.filter((arrow) => arrow.fromStep === step && symbols.some(({ id, role }) => id === arrow.from && role !== 'connector'));
    const decides = from.some(({ kind }) => kind === 'return');
    const ways = from.filter(({ kind }) => kind === 'forward' || kind === 'return').map((arrow) => leads(arrow, symbols.find(({ id }) => id === arrow.to), decides));
    const hands = from.filter(({ kind }) => kind === 'hand').map((arrow) => `hasil kepada ${title(symbols.find(({ id }) => id === arrow.to)?.lane ?? '')}`);
    const rest = [...hands, ...ways].join('; ');
    return `Langkah ${step} (${actors[0] ? FORMS[actors[0].form] : ''}) oleh ${actors.map(({ lane }) => title(lane)).join(', ')}${rest ? `; ${rest}` : ''}.`;
  });
  return `Bagan alur. ${sentences.join(' ')}`;
}
