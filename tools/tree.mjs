/** The project's files as the fences read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const MADE = new Set(['node_modules', '.git', 'data', 'out', 'dist', 'test-results', 'playwright-report']);

/** Every file and folder below `root`, as paths with forward slashes relative to it; nothing that a tool made. */
export function tree(root) {
  const files = [];
  const folders = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory() && !MADE.has(entry.name)) { folders.push(path); walk(path); }
      if (entry.isFile()) files.push(path);
    }
  };
  walk('');
  return { files: files.sort(), folders: folders.sort() };
}

export const read = (root, path) => readFileSync(join(root, path), 'utf8');

export const lineAt = (text, index) => text.slice(0, index).split('\n').length;

export const isTest = (path) => /\.test\.tsx?$/.test(path);

const syntax = new Map();

/** The syntax tree of one TypeScript file, parsed once for all fences. */
export function parse(root, path) {
  const key = join(root, path);
  let source = syntax.get(key);
  if (!source) {
    source = ts.createSourceFile(path, read(root, path), ts.ScriptTarget.Latest, true);
    syntax.set(key, source);
  }
  return source;
}

/** Calls `visit` with every node of `source`. */
export function everyNode(source, visit) {
  const walk = (node) => { visit(node); ts.forEachChild(node, walk); };
  walk(source);
}

/**
 * The text of a string or template literal with a NUL for each `${}`, and whether its tag is kysely's `sql`;
 * undefined for every other node.
 */
export function literal(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return { text: node.text, sql: tagOf(node) === 'sql' };
  if (!ts.isTemplateExpression(node)) return undefined;
  return { text: node.head.text + node.templateSpans.map((span) => `\0${span.literal.text}`).join(''), sql: tagOf(node) === 'sql' };
}

function tagOf(node) {
  const { parent } = node;
  return parent && ts.isTaggedTemplateExpression(parent) && parent.template === node ? parent.tag.getText() : undefined;
}

export const lineOf = (source, node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
