/**
 * The fences of `npm run check`. Each reads the tree at `root` and answers `{ read, findings }`: how many files it
 * really read, and `{ file, line?, rule, message }` for each thing that is forbidden.
 */
import { spawn } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { tableOwner } from './table-owner.mjs';
import { migrations, names, sopKeys, sqlClock, words } from './text-fences.mjs';
import { tree } from './tree.mjs';

const tool = (path) => join(dirname(import.meta.dirname), 'node_modules', path);
/** Two tools at a time: the reference machine has two cores. */
const AT_ONCE = 2;

const waiting = [];
let running = 0;

/** Runs one tool of node_modules with this Node; answers its standard output whatever it exits with. */
async function run(root, script, args) {
  if (running >= AT_ONCE) await new Promise((resolve) => { waiting.push(resolve); });
  running += 1;
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [tool(script), ...args], { cwd: root });
      let out = '';
      let err = '';
      child.stdout.on('data', (data) => { out += data; });
      child.stderr.on('data', (data) => { err += data; });
      child.on('error', reject);
      child.on('close', () => resolve({ out, err }));
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function json({ out, err }, name) {
  try {
    return JSON.parse(out.slice(out.indexOf('{')));
  } catch {
    throw new Error(`${name} gave no report:\n${out}\n${err}`);
  }
}

const PROJECTS = ['server', 'test', 'pure', 'web'];
const TYPED = /^(src|test|bench|tools)\/.*\.tsx?$|^[^/]+\.ts$/;

/** TypeScript on the four projects; every source file stands in one of them. */
async function types(root) {
  const sources = tree(root).files.filter((path) => TYPED.test(path));
  const outputs = await Promise.all(PROJECTS.map((project) =>
    run(root, 'typescript-7/bin/tsc', ['-p', `tsconfig.${project}.json`, '--noEmit', '--listFiles', '--pretty', 'false'])));
  const seen = new Set();
  const findings = new Map();
  for (const [index, { out, err }] of outputs.entries()) {
    for (const line of `${out}\n${err}`.split('\n')) {
      const error = /^(?:(.+?)\((\d+),\d+\): )?error (TS\d+): (.*)$/.exec(line);
      if (error) findings.set(line, { file: error[1] ?? `tsconfig.${PROJECTS[index]}.json`, line: Number(error[2]) || undefined, rule: error[3], message: error[4] });
      else if (line && !line.includes('node_modules')) seen.add(relative(root, line));
    }
  }
  const homeless = sources.filter((path) => !seen.has(path))
    .map((file) => ({ file, rule: 'no-project', message: 'no TypeScript project reads this file' }));
  return { read: sources.length - homeless.length, findings: [...findings.values(), ...homeless] };
}

/** Biome: its recommended rules, sizes, and our two Grit rules. Warnings count: a fence that only warns is a hole. */
async function style(root) {
  const report = json(await run(root, '@biomejs/biome/bin/biome', ['lint', '--reporter=json', '--max-diagnostics=none', '--diagnostic-level=warn']), 'biome');
  const { changed, unchanged } = report.summary;
  return {
    read: changed + unchanged,
    findings: report.diagnostics.map(({ category, message, location }) => {
      const own = /^([a-z-]+): /.exec(message);
      return {
        file: location?.path ?? 'biome.json',
        line: location?.start?.line,
        rule: category === 'plugin' && own ? own[1] : category.split('/').at(-1),
        message,
      };
    }),
  };
}

/** dependency-cruiser: directions, doors, ranks, cycles. It must have read every source file. */
async function boundaries(root) {
  const { files, folders } = tree(root);
  const sources = files.filter((path) => /^src\/.*\.tsx?$/.test(path));
  const report = json(await run(root, 'dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', 'tools/boundaries.cjs', '--output-type', 'json', 'src', ...folders.filter((path) => path === 'test')]), 'dependency-cruiser');
  const cruised = new Set(report.modules.map((module) => module.source));
  const missed = sources.filter((path) => !cruised.has(path))
    .map((file) => ({ file, rule: 'not-read', message: 'dependency-cruiser did not read this file' }));
  const findings = report.summary.violations.map(({ rule, from, to }) => ({ file: from, rule: rule.name, message: `imports ${to}` }));
  return { read: sources.length - missed.length, findings: [...findings, ...missed] };
}

/** Knip: files, exports and dependencies that nobody uses, and dependencies nobody declared. */
async function deadCode(root) {
  return json(await run(root, 'knip/bin/knip.js', ['--reporter', join(import.meta.dirname, 'knip-report.mjs'), '--no-progress', '--no-config-hints']), 'knip');
}

const fences = [
  { name: 'types', check: types },
  { name: 'style', check: style },
  { name: 'boundaries', check: boundaries },
  { name: 'dead code', check: deadCode },
  { name: 'table ownership', check: tableOwner },
  { name: 'names', check: names },
  { name: 'migrations', check: migrations },
  { name: 'sql clock', check: sqlClock },
  { name: 'sop keys', check: sopKeys },
  { name: 'words', check: words },
];

export const fenceNames = fences.map(({ name }) => name.replaceAll(' ', '-'));

/**
 * Runs the named fences (all without names) over `root`. `onDone(result)` hears of each as it ends. A fence that read
 * nothing finds that it is blind.
 */
export function runFences(root, chosen = fenceNames, onDone = () => {}) {
  return Promise.all(fences.filter(({ name }) => chosen.includes(name.replaceAll(' ', '-'))).map(async ({ name, check }) => {
    const { read, findings } = await check(root);
    const blind = read > 0 ? [] : [{ file: '.', rule: 'blind', message: 'the fence read no file' }];
    const result = { name, read, findings: [...findings, ...blind] };
    onDone(result);
    return result;
  }));
}
