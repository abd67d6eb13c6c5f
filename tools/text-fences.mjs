/** Fences that no ready tool has: names, migrations, the database's clock, SOP keys, stray words. */
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { everyNode, isTest, lineAt, lineOf, literal, parse, read, tree } from './tree.mjs';

const VAGUE = /^(utils?|helpers?|common|services?|lib|types)$/;
const ROLES = 'contract|rules|policy|commands|queries|store|routes|act|jobs|adapter';
const MODULE_FILE = new RegExp(String.raw`^src/modules/[a-z]+/(index|[a-z0-9]+(-[a-z0-9]+)*\.(${ROLES})(\.[a-z]+)?\.test|[a-z0-9]+(-[a-z0-9]+)*\.(${ROLES}|api\.test|test))\.ts$`);
const KERNEL_LINES = 1500;
/** Row types written by the migration tool. */
const GENERATED = new Set(['src/kernel/schema.ts']);

/** Files say their role, modules are flat, nothing is named after nothing, the kernel stays small. */
export function names(root) {
  const { files, folders } = tree(root);
  const findings = folders.filter((path) => VAGUE.test(path.split('/').at(-1)))
    .map((path) => ({ file: path, rule: 'vague-name', message: 'a folder is named after what it holds' }));
  for (const path of files.filter((each) => each.startsWith('src/'))) {
    const name = path.split('/').at(-1);
    if (/[A-Z _]/.test(name)) findings.push({ file: path, rule: 'kebab-case', message: 'file names are kebab-case' });
    if (/^src\/modules\/.*\.tsx?$/.test(path) && !MODULE_FILE.test(path)) {
      findings.push({ file: path, rule: 'role', message: `a module is flat and its files are <noun>.<role>.ts, role one of ${ROLES.replaceAll('|', ', ')}` });
    }
  }
  const kernel = files.filter((path) => /^src\/kernel\/.*\.ts$/.test(path) && !isTest(path) && !GENERATED.has(path));
  const lines = kernel.reduce((sum, path) => sum + read(root, path).split('\n').length - 1, 0);
  if (lines > KERNEL_LINES) findings.push({ file: 'src/kernel', rule: 'kernel-size', message: `${lines} lines, at most ${KERNEL_LINES}` });
  return { read: files.length, findings };
}

const CLOCK = /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b|'now'/gi;
const CHANCE = /\b(gen_random_uuid|uuidv4|uuidv7|uuid_generate_v\w+|random)\s*\(\s*\)/gi;

/** Migrations are numbered once, and rows get time and ids from the command, never from the database. */
export function migrations(root) {
  const files = tree(root).files.filter((path) => path.startsWith('migrations/'));
  const findings = [];
  const seen = new Map();
  for (const path of files) {
    const number = /^migrations\/(\d{4})_[a-z][a-z0-9_]*\.sql$/.exec(path)?.[1];
    if (!number) findings.push({ file: path, rule: 'migration-name', message: 'NNNN_<name>.sql' });
    else if (seen.has(number)) findings.push({ file: path, rule: 'migration-name', message: `number taken by ${seen.get(number)}` });
    else seen.set(number, path);
    const text = read(root, path).replace(/--.*$/gm, (comment) => ' '.repeat(comment.length));
    for (const [pattern, rule] of [[CLOCK, 'database-clock'], [CHANCE, 'database-chance']]) {
      for (const match of text.matchAll(pattern)) findings.push({ file: path, line: lineAt(text, match.index), rule, message: match[0] });
    }
  }
  return { read: files.length, findings };
}

/** Files whose SQL may ask the database for its time, each with its reason. */
const REAL_TIME = new Map();

/** One clock, in app.ts: no SQL in `src` asks the database for the time. */
export function sqlClock(root) {
  const files = tree(root).files.filter((path) => /^src\/.*\.(tsx?|sql)$/.test(path) && !isTest(path));
  const findings = [];
  for (const path of files) {
    const found = path.endsWith('.sql')
      ? [...read(root, path).matchAll(CLOCK)].map((match) => ({ line: lineAt(read(root, path), match.index), message: match[0] }))
      : clocksIn(root, path);
    if (!REAL_TIME.has(path)) findings.push(...found.map((each) => ({ file: path, rule: 'database-clock', ...each })));
    else if (found.length === 0) findings.push({ file: path, rule: 'stale-exception', message: 'named as an exception, but asks for no time' });
  }
  return { read: files.length, findings };
}

function clocksIn(root, path) {
  const source = parse(root, path);
  const found = [];
  everyNode(source, (node) => {
    const text = literal(node)?.text ?? '';
    for (const match of text.matchAll(CLOCK)) found.push({ line: lineOf(source, node), message: match[0] });
    if (text === 'now' && ts.isCallExpression(node.parent) && /\bfn$/.test(node.parent.expression.getText(source))) {
      found.push({ line: lineOf(source, node), message: node.parent.getText(source) });
    }
  });
  return found;
}

/** A sixth SOP runs without code: `src` names none. */
export function sopKeys(root) {
  const { files } = tree(root);
  const sheets = files.filter((path) => /^content\/sops\/.*\.ya?ml$/.test(path));
  const keys = sheets.map((path) => parseYaml(read(root, path)).key);
  const sources = files.filter((path) => path.startsWith('src/'));
  const findings = sources.flatMap((path) => {
    const text = read(root, path);
    return keys.filter((key) => new RegExp(String.raw`(?<![\w-])${key}(?![\w-])`).test(text))
      .map((key) => ({ file: path, line: lineAt(text, text.indexOf(key)), rule: 'sop-key', message: `names the SOP ${key}` }));
  });
  return { read: sheets.length && sources.length, findings };
}

const TEXT = /(\.(tsx?|mjs|cjs|js|json|md|css|html|sql|ya?ml|csv|sh|grit|typ|toml)|\.ci\/run|LICENSE|Dockerfile)$/;
/** Paths of one machine, and marks of unfinished work. Written in pieces, so that this file is clean. */
const STRAY = [
  { rule: 'machine-path', pattern: new RegExp(String.raw`(?<![\w.)}$*-])/(?:${['work', 'home/[a-z]\\w*', 'Users/\\w+'].join('|')})/|\.\./${'shared'}/`, 'g') },
  { rule: 'unfinished', pattern: new RegExp(String.raw`\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\b`, 'g') },
];

/** Nothing of one machine and nothing unfinished stands in any text of the project. */
export function words(root) {
  const files = tree(root).files.filter((path) => TEXT.test(path) && path !== 'package-lock.json');
  const findings = files.flatMap((path) => {
    const text = read(root, path);
    return STRAY.flatMap(({ rule, pattern }) => [...text.matchAll(pattern)]
      .map((match) => ({ file: path, line: lineAt(text, match.index), rule, message: match[0] })));
  });
  return { read: files.length, findings };
}
