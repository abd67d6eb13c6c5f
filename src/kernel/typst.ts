/**
 * The only place that makes PDF files: Typst with the document faces of the house. Compiling is synchronous and takes
 * some 10 ms a page; long documents belong into a job.
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

export interface PdfOptions {
  /** Archival by default; 'a-2b' keeps look and words readable for decades. */
  readonly standard?: 'a-2b' | 'a-2a' | '1.7';
  /** Time that the file says it was made; the same source, inputs and time give the same bytes. */
  readonly created: Date;
}

/** The source or its inputs do not compile: a fault of the program, told with Typst's own words. */
export class TypstError extends Error {}

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

/**
 * Compiles Typst source to a tagged PDF. `inputs` are the files that the source may read, by name ("sheet.json" is
 * read as `json("/sheet.json")`). Throws TypstError with Typst's message where the source does not compile.
 */
export function compilePdf(source: string, inputs: Readonly<Record<string, Uint8Array | string>>, options: PdfOptions): Buffer {
  const typst = compiler();
  const paths = Object.entries(inputs).map(([name, content]) => {
    const path = join(WORKSPACE, name);
    typst.mapShadow(path, Buffer.from(content as Uint8Array));
    return path;
  });
  try {
    const made = typst.compile({ mainFileContent: source, resetRead: true });
    if (!made.result) throw new TypstError(JSON.stringify(typst.fetchDiagnostics(made.takeDiagnostics() as never)));
    return typst.pdf(made.result, { pdfStandard: options.standard ?? 'a-2b', pdfTags: true, creationTimestamp: Math.floor(options.created.getTime() / 1000) });
  } finally {
    for (const path of paths) typst.unmapShadow(path);
    typst.evictCache(10);
  }
}
