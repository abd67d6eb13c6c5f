/** Style of the API page: paper on a desk, the product's own colours. A sheet of its own, because the content policy allows no other. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --ink: #1b2430; --quiet: #5a6675; --desk: #f4f2ed; --paper: #fff; --line: #ddd8ce; --primary: #0b5d4b; --stamp: #1f4e9e; --due: #8a5000; --late: #a3241b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --quiet: #a7afb9; --desk: #14181d; --paper: #1c2229; --line: #303842; --primary: #63c6aa; --stamp: #93b6f3; --due: #f0b759; --late: #ff9d90; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { display: grid; grid-template-columns: 200px minmax(0, 1fr); background: var(--desk); color: var(--ink); font: 14px/20px system-ui, sans-serif; }
nav { position: sticky; top: 0; align-self: start; height: 100vh; overflow-y: auto; padding: 24px; border-right: 1px solid var(--line); }
nav ul { list-style: none; margin-top: 12px; padding: 0; }
nav a { display: block; padding: 4px 0; }
main { max-width: 960px; padding: 24px 32px 64px; }
h1 { font-size: 26px; line-height: 32px; margin-bottom: 8px; }
h2 { font-size: 20px; line-height: 28px; margin: 32px 0 8px; padding-bottom: 8px; border-bottom: 1px solid var(--line); scroll-margin-top: 8px; }
h4 { font-size: 13px; margin: 16px 0 4px; }
a { color: var(--stamp); text-underline-offset: 3px; }
code { font: 13px/18px ui-monospace, "Cascadia Mono", monospace; overflow-wrap: anywhere; }
ul { padding-left: 20px; }
.rules { margin-top: 12px; }
.rules li { margin: 4px 0; }
.route { border-bottom: 1px solid var(--line); }
.route > summary { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; padding: 10px 0; cursor: pointer; list-style: none; }
.route > summary > span, .fields span { color: var(--quiet); }
.route[open] { background: var(--paper); margin: 0 -16px; padding: 0 16px 16px; border-radius: 2px; }
.method { min-width: 56px; font-size: 12px; color: var(--primary); }
.post, .put, .patch { color: var(--due); }
.delete { color: var(--late); }
.fields { list-style: none; padding-left: 0; }
.fields .fields { padding-left: 20px; border-left: 1px solid var(--line); }
.fields li { padding: 3px 0; }
.fields summary { cursor: pointer; }
hr { border: 0; border-top: 1px dashed var(--line); margin: 8px 0; }
i { color: var(--quiet); }
table { border-collapse: collapse; }
th, td { padding: 4px 24px 4px 0; text-align: left; border-bottom: 1px solid var(--line); }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--primary); outline-offset: 2px; }
@media (max-width: 48em) { body { display: block; } nav { position: static; height: auto; padding: 16px; border-right: 0; border-bottom: 1px solid var(--line); } nav ul { display: flex; flex-wrap: wrap; gap: 0 16px; padding: 0; } main { padding: 16px; } }
`;
