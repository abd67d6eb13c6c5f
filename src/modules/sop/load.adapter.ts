/** Reads the SOPs and the reference lists from their YAML files; every mistake is named by file, line, path and reason. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Document, isCollection, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type SopDefinition, sopDefinition } from './definition.contract.ts';
import { definitionProblems } from './definition.rules.ts';
import { type Reference, regulationRegister, spelling } from './reference.contract.ts';
import { registerProblems } from './regulation.rules.ts';

type Path = readonly PropertyKey[];
export interface ContentProblem {
  readonly file: string;
  /** As `steps.3.acts.0.by`; empty: the whole file. */
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** The content cannot be used. The message lists every mistake, one a line. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(({ file, line, path, message }) => `${file}:${line}: ${path ? `${path}: ` : ''}${message}`).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

interface Parsed { readonly file: string; readonly value: unknown; problem(path: Path, message: string): ContentProblem }

/** Line of the value, or of the nearest thing around it that stands in the file. */
function lineAt(document: Document, counter: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (!isCollection(parent)) continue;
    const last = path[length - 1];
    const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(last));
    const node = isPair(pair) ? pair.key : parent.get(last, true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

/** @throws ContentError when the text is no YAML. */
function parse(file: string, text: string): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const problem = (path: Path, message: string) => ({ file, path: path.map(String).join('.'), line: lineAt(document, counter, path), message });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw new ContentError(broken.map(({ message, pos }) => ({ file, path: '', line: counter.linePos(pos[0]).line, message })));
  }
  try {
    return { file, value: document.toJS(), problem };
  } catch (error) {
    // Aliases that multiply without end.
    throw new ContentError([problem([], error instanceof Error ? error.message : String(error))]);
  }
}

type Issues = readonly z.core.$ZodIssue[];

/** Of a union the branch that fits best speaks: fewest mistakes, then the right type. */
function bestBranch(branches: readonly Issues[]): Issues {
  const wrongType = (branch: Issues) => Number(branch[0]?.code === 'invalid_type' && branch[0].path.length === 0);
  return [...branches].sort((left, right) => left.length - right.length || wrongType(left) - wrongType(right))[0] ?? [];
}

/** Unknown fields are named one by one. */
function issuesOf(issues: Issues, base: Path = []): { path: Path; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message: 'unknown field' }));
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return issuesOf(bestBranch(issue.errors), path);
    return [{ path, message: issue.message }];
  });
}

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** A field that is not there is called missing, whatever its type. */
function sentence(value: unknown, path: Path, message: string): string {
  const found = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
  return found === undefined ? `missing, ${message.replace(/^Invalid \w+: /, '').replace(/, received undefined$/, '')}` : message;
}

function shaped<S extends z.ZodType>(schema: S, { value, problem }: Parsed): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ContentError(issuesOf(result.error.issues).map(({ path, message }) => problem(path, path.length > 0 ? sentence(value, path, message) : message)));
}

/** One SOP. @throws ContentError naming everything that is wrong with its YAML, its shape, or its course. */
export function readDefinition(file: string, text: string): SopDefinition {
  const parsed = parse(file, text);
  const definition = shaped(sopDefinition, parsed);
  const problems = definitionProblems(definition).map(({ path, message }) => parsed.problem(path, message));
  if (problems.length > 0) throw new ContentError(problems);
  return definition;
}

export interface LoadedDefinition { readonly file: string; readonly text: string; readonly definition: SopDefinition }

/** Every `*.yaml` of the folder, by file name. @throws ContentError with the mistakes of all files together. */
export async function loadDefinitions(folder: string): Promise<LoadedDefinition[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const loaded: LoadedDefinition[] = [];
  const problems: ContentProblem[] = [];
  for (const file of names) {
    const text = await readFile(join(folder, file), 'utf8');
    try {
      const definition = readDefinition(file, text);
      const twin = loaded.find((other) => other.definition.key === definition.key);
      if (twin) problems.push({ file, path: 'key', line: 1, message: `"${definition.key}" is the key of ${twin.file} already` });
      loaded.push({ file, text, definition });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return loaded;
}

async function readAs<S extends z.ZodType>(schema: S, path: string): Promise<{ parsed: Parsed; data: z.output<S> }> {
  const parsed = parse(basename(path), await readFile(path, 'utf8'));
  return { parsed, data: shaped(schema, parsed) };
}

/** `regulations.yaml` and `spelling.yaml` of the folder. @throws ContentError */
export async function loadReference(folder: string): Promise<Reference> {
  const { parsed, data: register } = await readAs(regulationRegister, join(folder, 'regulations.yaml'));
  const wrong = registerProblems(register);
  if (wrong.length > 0) throw new ContentError(wrong.map((message) => parsed.problem(['regulations'], message)));
  const { data: spellings } = await readAs(z.array(spelling), join(folder, 'spelling.yaml'));
  return { register, spellings };
}
