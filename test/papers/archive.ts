/** What a validator of PDF/A-2b and of tags looks at first, as far as it can be read from the file; in words, what is wrong. */
import { type Objects, objectsOf } from '../support/pdf-text.ts';

type Found = Objects extends ReadonlyMap<string, infer T> ? T : never;

export function faultsOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const all = [...objects.values()];
  const at = (reference: string | undefined) => objects.get(/^(\d+) 0 R/.exec(reference ?? '')?.[1] ?? '');
  const whole = pdf.toString('latin1');
  const root = all.find(({ head }) => /\/Type \/Catalog\b/.test(head))?.head ?? '';
  return [...wrapping(whole), ...catalog(root, at), ...described(all, at, root), ...fonts(all, at), ...forbidden(all), ...links(all), ...tagged(all, objects)];
}

const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);
const value = (head: string, name: string): string | undefined => new RegExp(String.raw`/${name} (\d+ 0 R|\([^)]*\)|/\w+)`).exec(head)?.[1];
type At = (reference: string | undefined) => Found | undefined;

const wrapping = (whole: string): string[] => [
  ...unless(/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(whole), 'no header of PDF 1.7 that says it is binary'),
  ...unless(/trailer[\s\S]*\/ID \[/.test(whole), 'the file has no ID'),
  ...unless(!/\/Encrypt\b/.test(whole.slice(whole.lastIndexOf('trailer'))), 'it is encrypted'),
  ...unless(whole.trimEnd().endsWith('%%EOF'), 'it does not end where it says'),
];

const catalog = (root: string, at: At): string[] => [
  ...unless(/\/Lang \(id(-ID)?\)/.test(root), 'its language is not said'),
  ...unless(/\/MarkInfo <<[^>]*\/Marked true/.test(root), 'it is not marked as tagged'),
  ...unless(/\/Type \/StructTreeRoot/.test(at(value(root, 'StructTreeRoot'))?.head ?? ''), 'it has no tree of its structure'),
];

function described(all: readonly Found[], at: At, root: string): string[] {
  const xmp = at(value(root, 'Metadata'));
  const words = xmp?.body?.toString('utf8') ?? '';
  const intent = all.find(({ head }) => /\/Type \/OutputIntent/.test(head))?.head ?? '';
  return [
    ...unless(!/\/Filter/.test(xmp?.head ?? '/Filter'), 'its metadata are not plain to read'),
    ...unless(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/.test(words), 'it does not say that it is PDF/A-2b'),
    ...unless(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+<\/rdf:li>/.test(words), 'its metadata have no title'),
    ...unless(/\/OutputIntents (\d+ 0 R|\[)/.test(root) && /\/S \/GTS_PDFA1/.test(intent), 'what its colours mean is not said'),
    ...unless((at(value(intent, 'DestOutputProfile'))?.body?.length ?? 0) > 400, 'its colour profile is not in it'),
  ];
}

function fonts(all: readonly Found[], at: At): string[] {
  const faces = all.filter(({ head }) => /\/Type \/FontDescriptor\b/.test(head));
  const used = all.filter(({ head }) => /\/Type \/Font\b/.test(head) && /\/Subtype \/Type0/.test(head));
  return [
    ...unless(faces.length > 0 && used.length > 0, 'it has no faces'),
    ...faces.flatMap(({ head }) => unless((at(/\/FontFile[23] (\d+ 0 R)/.exec(head)?.[1])?.body?.length ?? 0) > 0, `the face ${value(head, 'FontName')} is not in it`)),
    ...used.flatMap(({ head }) => unless((at(value(head, 'ToUnicode'))?.body?.length ?? 0) > 0, `letters of ${value(head, 'BaseFont')} cannot be read`)),
  ];
}

const forbidden = (all: readonly Found[]): string[] => ['JavaScript', 'Launch', 'EmbeddedFile', 'Movie', 'Sound', 'GoToR', 'ImportData', 'SubmitForm', 'LZWDecode', 'NeedAppearances']
  .flatMap((word) => unless(!all.some(({ head }) => new RegExp(String.raw`/${word}\b`).test(head)), `it holds ${word}`));

/** Links are printed, and say where they lead. */
const links = (all: readonly Found[]): string[] => all.filter(({ head }) => /\/Subtype \/Link\b/.test(head))
  .flatMap(({ head }) => [...unless(/\/F 4\b/.test(head), 'a link is not printed'), ...unless(/\/Contents \(/.test(head) || /\/Contents </.test(head), 'a link does not say where it leads')]);

/** Figures have words; tables have a head, whose cells say that they are one and of what. */
function tagged(all: readonly Found[], objects: Objects): string[] {
  const of = (kind: string) => all.filter(({ head }) => new RegExp(String.raw`/S /${kind}\b`).test(head));
  const below = ({ head }: Found): Found[] => [...(/\/K \[([^\]]*)\]/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => objects.get(id ?? '') ?? []);
  const under = (each: Found): Found[] => below(each).flatMap((child) => [child, ...under(child)]);
  const kind = ({ head }: Found) => /\/S \/(\w+)/.exec(head)?.[1];
  return [
    ...of('Figure').flatMap(({ head }) => unless(/\/Alt [(<]/.test(head), 'a picture has no words')),
    ...of('Table').flatMap((table) => unless(below(table).some((part) => kind(part) === 'THead'), 'a table has no head')),
    ...of('THead').flatMap((head) => unless(under(head).filter((cell) => kind(cell) === 'TH').every((cell) => /\/Scope \/(Column|Row|Both)/.test(cell.head)) && under(head).some((cell) => kind(cell) === 'TH'), 'a head has cells that are none')),
  ];
}
