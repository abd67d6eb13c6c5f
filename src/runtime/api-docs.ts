/** `/api/docs`: our OpenAPI document as a page that needs no script, drawn here and served by ourselves. */
import type { Hono } from 'hono';
import type { Env } from '../kernel/http.ts';
import { kernelRefusals, type Statuses } from '../kernel/problem.ts';
import { DOCS_STYLE } from './api-docs-style.ts';

/** As much of JSON Schema as our contracts use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
}

interface Body { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema }[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
}

export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
const code = (text: string): string => `<code>${safe(text)}</code>`;

const nullish = ({ type }: Schema): boolean => type === 'null';
const ways = ({ anyOf, oneOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? [];

/** A bound that a program can trip over; those of every integer are none. */
function bounds(schema: Schema): string[] {
  const range = (low: number | undefined, high: number | undefined, unit: string): string[] => {
    const from = low !== undefined && Math.abs(low) < Number.MAX_SAFE_INTEGER ? low : undefined;
    const to = high !== undefined && high < Number.MAX_SAFE_INTEGER ? high : undefined;
    if (from === undefined && to === undefined) return [];
    return [from !== undefined && to !== undefined ? `${from} to ${to}${unit}` : from !== undefined ? `at least ${from}${unit}` : `at most ${to}${unit}`];
  };
  return [
    ...range(schema.minimum, schema.maximum, ''), ...range(schema.minLength, schema.maxLength, ' characters'), ...range(schema.minItems, schema.maxItems, ' entries'),
    ...(schema.pattern && !schema.format ? [`pattern ${schema.pattern}`] : []),
  ];
}

/** A type in a few words: `text (uuid)`, `list of object`, `"a" | "b"`, `integer or null`. */
function typeOf(schema: Schema): string {
  const choices = ways(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].join(' or ');
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  if (Array.isArray(schema.type)) return schema.type.join(' or ');
  if (schema.type === 'object' && !schema.properties && typeof schema.additionalProperties === 'object') return `map to ${typeOf(schema.additionalProperties)}`;
  const word = schema.type === 'string' ? 'text' : typeof schema.type === 'string' ? schema.type : 'anything';
  return schema.format ? `${word} (${schema.format})` : word;
}

/** The objects inside a schema, through lists, maps and alternatives. */
function objectsIn(schema: Schema): Schema[] {
  if (schema.properties) return [schema];
  const inner = [...ways(schema).filter((one) => !nullish(one)), ...(schema.items ? [schema.items] : []), ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [])];
  return inner.flatMap(objectsIn);
}

/** Levels drawn before the page refers to the document itself. */
const DEPTH = 5;

function fieldsOf(schema: Schema, depth: number): string {
  const required = new Set(schema.required);
  return `<ul class="fields">${Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const inner = objectsIn(field);
    const words = [typeOf(field), ...bounds(field)].join(', ');
    const line = `${code(name)}${required.has(name) ? '' : ' <i>optional</i>'} <span>${safe(words)}</span>`;
    if (inner.length === 0) return `<li>${line}</li>`;
    return depth >= DEPTH ? `<li>${line} <i>see openapi.json</i></li>` : `<li><details><summary>${line}</summary>${inner.map((one) => fieldsOf(one, depth + 1)).join('<hr>')}</details></li>`;
  }).join('')}</ul>`;
}

function bodyOf(title: string, body: Body | undefined): string {
  const schema = body?.content?.['application/json']?.schema;
  if (!schema) return '';
  return `<h4>${title}</h4><p>${safe(typeOf(schema))}</p>${objectsIn(schema).map((one) => fieldsOf(one, 0)).join('<hr>')}`;
}

function parametersOf({ parameters = [] }: Operation): string {
  if (parameters.length === 0) return '';
  return `<h4>Parameters</h4><ul class="fields">${parameters.map(({ name, in: place, required, schema = {} }) =>
    `<li>${code(name)} <i>${safe(place)}${required ? '' : ', optional'}</i> <span>${safe([typeOf(schema), ...bounds(schema)].join(', '))}</span></li>`).join('')}</ul>`;
}

interface Route { readonly id: string; readonly group: string; readonly method: string; readonly path: string; readonly operation: Operation }

function routesOf({ paths = {} }: ApiDocument): Route[] {
  return Object.entries(paths).flatMap(([path, methods]) => METHODS.flatMap((method) => {
    const operation = methods[method] as Operation | undefined;
    if (!operation) return [];
    const id = operation.operationId ?? `${method} ${path}`;
    return [{ id, group: id.split('.')[0] ?? id, method, path: `/api${path}`, operation }];
  }));
}

const routePart = ({ id, method, path, operation }: Route): string => `<details class="route" id="${safe(id)}"><summary><b class="method ${method}">${method.toUpperCase()}</b> ${code(path)} <span>${safe(operation.summary ?? '')}</span></summary>
${parametersOf(operation)}${bodyOf('Body', operation.requestBody)}${Object.entries(operation.responses ?? {}).map(([status, answer]) => bodyOf(`Answer ${safe(status)}`, answer)).join('')}</details>`;

/** The whole page. `statuses`: every refusal code with its HTTP status. */
export function docsPage(document: ApiDocument, statuses: Statuses): string {
  const routes = routesOf(document);
  const groups = [...new Set(routes.map(({ group }) => group))];
  const codes = Object.entries(statuses).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(document.info.title)} API</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><nav aria-label="Groups"><b>${safe(document.info.title)} API</b><ul>${groups.map((group) => `<li><a href="#${safe(group)}">${safe(group)}</a></li>`).join('')}<li><a href="#refusals">Refusals</a></li></ul></nav>
<main><h1>${safe(document.info.title)} API</h1>
<p>Everything that the pages do goes through these ${routes.length} routes. The same as data: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<ul class="rules"><li>Sign in with ${code('POST /api/session')}; the session is a cookie.</li><li>Every write of a signed-in person carries an ${code('Idempotency-Key')} header with a UUID; the same key with the same body is done once and answered again.</li><li>Files go to ${code('POST /api/files?name=')} as they are and are named by their id afterwards; ${code('GET /api/events')} tells what changed (server-sent events).</li><li>A failure is ${code('application/problem+json')} with a stable ${code('code')}, ${code('params')} and ${code('issues')} by field.</li></ul>
${groups.map((group) => `<section aria-labelledby="${safe(group)}"><h2 id="${safe(group)}">${safe(group)}</h2>${routes.filter((route) => route.group === group).map(routePart).join('\n')}</section>`).join('\n')}
<section aria-labelledby="refusals"><h2 id="refusals">Refusals</h2><table><thead><tr><th scope="col">Status</th><th scope="col">Code</th></tr></thead><tbody>${codes.map(([name, status]) => `<tr><td>${status}</td><td>${code(name)}</td></tr>`).join('')}</tbody></table></section>
</main></body></html>`;
}

/** Draws the page once. */
export function mountDocs(http: Hono<Env>, document: () => Promise<unknown>, statuses: Statuses): void {
  let page: Promise<string> | undefined;
  http.get('/api/docs', async (c) => {
    page ??= document().then((found) => docsPage(found as ApiDocument, { ...kernelRefusals, ...statuses }));
    return c.html(await page);
  });
  http.get('/api/docs.css', (c) => c.body(DOCS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }));
}
