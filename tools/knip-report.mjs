/** Knip's findings with the number of files it read, for tools/fences.mjs. */
export default function report({ issues, counters, cwd, write }) {
  const findings = Object.values(issues).flatMap((byFile) => Object.values(byFile).flatMap((bySymbol) => Object.values(bySymbol)))
    .map(({ type, filePath, symbol, line }) => ({ file: filePath.replace(`${cwd}/`, ''), line, rule: type, message: symbol }));
  write(JSON.stringify({ read: counters.total, findings }));
}
