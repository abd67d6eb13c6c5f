/** Every figure of known origin that a document prints, with the page it stands on and what stands behind it. */
import type { Origin } from '#contract/report/origin';
import { same } from './deviation.ts';
import type { Client } from './office.ts';

interface Printed { readonly ref: string; readonly text: string; readonly page: number; readonly section: string }

/** Each origin answers, and says what the paper prints. */
export async function tracedFigures(api: Client, document: string | null | undefined) {
  const { origins } = await api.get(`/api/documents/${document}/origins`) as { origins: Printed[] };
  const known = new Map<string, Origin>();
  for (const ref of new Set(origins.map((each) => each.ref))) known.set(ref, await api.get(`/api/origins/${encodeURIComponent(ref)}`) as Origin);
  const figures = origins.map(({ ref, text, page, section }) => {
    const origin = known.get(ref);
    return {
      page, section, text, ref, label: origin?.label ?? null, value: origin?.value ?? null, says: [origin?.text, origin?.number], parts: origin?.parts ?? [],
      // Of a computed figure those of the figures that it is computed from.
      evidence: [...new Set((origin?.sources ?? []).flatMap((source) => source.evidence.map(({ hash }) => hash)))],
      verifier: [...new Set((origin?.sources ?? []).flatMap(({ verifiers }) => verifiers))].join('; ') || null,
    };
  });
  same('Angka tercetak yang tidak sama dengan asalnya', figures.filter(({ text, says }) => !says.includes(text)).map(({ ref, text, says }) => ({ ref, text, says })), []);
  return figures.map(({ says: _, ...figure }) => figure);
}
