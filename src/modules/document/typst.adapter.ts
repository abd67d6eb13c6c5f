/**
 * Typst with the document faces of the house. It compiles at once and holds up whoever calls, some 10 ms a page: only
 * the process of the press calls it.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const FAMILIES = { arimo: 'Arimo', tinos: 'Tinos' };

/** A path that no file of the machine stands under: documents see only what they are given. */
const WORKSPACE = join(tmpdir(), 'tertib-typst-nothing');

export type TypstFiles = Readonly<Record<string, Uint8Array | string>>;

/** The source or its files do not compile. `line`, from 1, is of a file that was given; null: it lies elsewhere. */
export class TypstError extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.name = 'TypstError';
    this.line = line;
  }
}

let ready: NodeCompiler | undefined;

/** Reading the faces takes a moment, so they are read once, when first needed. */
function compiler(): NodeCompiler {
  ready ??= NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{
      fontBlobs: Object.entries(FAMILIES).flatMap(([family, name]) => FACES.map((face) =>
        readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${family}/${face}/${name}_${face}.ttf`))))),
    }],
  });
  return ready;
}

interface Diagnostic { readonly message: string; readonly path: string; readonly range: { readonly start: { readonly line: number } } | null; readonly severity: number }

/** Hands `source`, which may read `files` by name ("data.json" as `json("/data.json")`), to `make`. @throws TypstError */
export function within<T>(source: string, files: TypstFiles, make: (typst: NodeCompiler, by: { mainFileContent: string; resetRead: true }) => T): T {
  const typst = compiler();
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(WORKSPACE, name);
    typst.mapShadow(path, Buffer.from(content as Uint8Array));
    return path;
  });
  const by = { mainFileContent: source, resetRead: true } as const;
  try {
    // The pages are never held here: what holds them is freed much too late.
    return make(typst, by);
  } catch (error) {
    const made = typst.compile(by);
    if (made.result) throw error;
    throw failure(typst.fetchDiagnostics(made.takeDiagnostics() as never) as Diagnostic[]);
  } finally {
    for (const path of paths) typst.unmapShadow(path);
  }
}

/** Lets go of what was remembered of the papers before. Takes a tenth of the time of a paper: to be done when it is delivered. */
export const typstForget = (): void => ready?.evictCache(0);

/** Typst counts lines from 0, and only in files: of the main source it names none. */
function failure(diagnostics: readonly Diagnostic[]): TypstError {
  const errors = diagnostics.filter(({ severity }) => severity === 1);
  const placed = errors.find(({ range }) => range !== null);
  const words = (placed ?? errors[0])?.message ?? 'unknown failure';
  return new TypstError(words.replaceAll(WORKSPACE, ''), placed?.range ? placed.range.start.line + 1 : null);
}

/** Tagged PDF/A-2b; the same source, files and time give the same bytes. */
export const typstPdf = (source: string, files: TypstFiles, created: Date): Buffer => within(source, files, (typst, by) =>
  typst.pdf(by, { pdfStandard: 'a-2b', pdfTags: true, creationTimestamp: Math.floor(created.getTime() / 1000) }));

/** The values of all `metadata` that bear this label, in their order. */
export const typstNotes = (source: string, files: TypstFiles, label: string): unknown[] => within(source, files, (typst, by) =>
  typst.query(by, { selector: `<${label}>`, field: 'value' }) as unknown[]);
