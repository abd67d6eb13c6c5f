/**
 * Text pasted from Word, Excel or a page, as HTML that says only what a document may say. Figures and words stay as they
 * are; nothing is fetched or run. The editor's schema drops what is still unknown. A string to a string, so that it runs
 * without a page.
 */

/** Elements whose whole content goes. */
const GONE = new Set(['script', 'style', 'head', 'title', 'xml', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'select', 'textarea', 'button', 'video', 'audio', 'canvas', 'o:p']);
const VOID = new Set(['br', 'img', 'col', 'hr', 'meta', 'link', 'input']);
/** What may be said, and by which attributes. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  p: ['data-caption'], br: [], h1: [], h2: [], h3: [], h4: [], h5: [], h6: [],
  ul: [], ol: ['start', 'type'], li: [], blockquote: [], div: ['data-captioned', 'data-label', 'data-chart'], sup: ['data-footnote'],
  table: [], thead: [], tbody: [], tfoot: [], tr: [], td: ['colspan', 'rowspan', 'colwidth', 'align'], th: ['colspan', 'rowspan', 'colwidth', 'align'],
  img: ['data-file', 'data-hash', 'data-width', 'alt'],
};
const HEADINGS: Readonly<Record<string, string>> = { h1: 'h2', h5: 'h4', h6: 'h4' };

interface Tag { readonly name: string; readonly closes: boolean; readonly alone: boolean; readonly attrs: Readonly<Record<string, string>> }

const PIECE = /<!--[\s\S]*?(?:-->|$)|<!\[[\s\S]*?\]>|<[!?][^>]*>|<\/?[a-z][\w:-]*(?:\s+(?:"[^"]*"|'[^']*'|[^>"'])*|\/)?>/gi;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;
/** How far behind a paragraph of a list its marker stands. */
const NEAR = 600;

export const cleanHtml = (html: string): string => cleaned(html).html;

/** Whether the text says something, be it by a picture of ours; and how many pictures from elsewhere go. */
export function told(html: string): { readonly says: boolean; readonly pictures: number } {
  const { html: clean, pictures } = cleaned(html);
  return { says: clean.includes('<img ') || clean.replace(/<[^>]*>/g, '').trim() !== '', pictures };
}

function cleaned(html: string): { readonly html: string; readonly pictures: number } {
  const made = new Cleaned();
  let at = 0;
  for (const { 0: piece, index } of html.matchAll(PIECE)) {
    made.text(html.slice(at, index));
    at = index + piece.length;
    const tag = tagOf(piece);
    if (tag) made.tag(tag, html.slice(at, at + NEAR));
  }
  made.text(html.slice(at));
  return made.done();
}

function tagOf(piece: string): Tag | undefined {
  const [, slash = '', name] = /^<(\/?)([a-z][\w:-]*)/i.exec(piece) ?? [];
  if (name === undefined) return undefined;
  const attrs = [...piece.slice(1 + slash.length + name.length, -1).matchAll(ATTRIBUTE)].map(([, key = '', ...values]) => [key.toLowerCase(), values.find((value) => value !== undefined) ?? '']);
  return { name: name.toLowerCase(), closes: slash === '/', alone: piece.endsWith('/>') || VOID.has(name.toLowerCase()), attrs: Object.fromEntries(attrs) as Record<string, string> };
}

const styleOf = ({ attrs }: Tag, property: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(attrs['style'] ?? '')?.[1]?.trim().toLowerCase();

const isHidden = (tag: Tag): boolean => styleOf(tag, 'display') === 'none' || styleOf(tag, 'mso-hide') === 'all' || styleOf(tag, 'mso-list') === 'ignore';

/** By element, and by style where one contradicts it: Word and pages say bold, italic and underlined either way. */
function looksOf(tag: Tag): string[] {
  const weight = styleOf(tag, 'font-weight');
  const isBold = weight === undefined ? /^(b|strong)$/.test(tag.name) : weight.startsWith('bold') || Number(weight) >= 600;
  const style = styleOf(tag, 'font-style');
  const isItalic = style === undefined ? /^(i|em)$/.test(tag.name) : style !== 'normal';
  const isUnderlined = tag.name === 'u' || (styleOf(tag, 'text-decoration')?.includes('underline') ?? false);
  return [...(isBold ? ['b'] : []), ...(isItalic ? ['i'] : []), ...(isUnderlined ? ['u'] : [])];
}

const escaped = (value: string): string => value.replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const LOOKS = /^(span|font|b|strong|i|em|u)$/;
/** What cannot stand inside a list that Word only drew. */
const ENDS_LIST = /^(p|h\d|table|div|ul|ol|blockquote)$/;
const HOLDS_LIST = /^(td|th|tr|table|div|blockquote|li)$/;

/** The kind of list, by what Word printed before the item: "1.", "b)", "·". */
function listOf(behind: string): string {
  const marker = /mso-list:\s*ignore[^>]*>\s*(?:<[^>]*>\s*)*([^<&\s]*)/i.exec(behind)?.[1] ?? '';
  const [, letter] = /^\(?([0-9a-z]+)[.)]/i.exec(marker) ?? [];
  if (letter === undefined) return 'ul';
  return /\d/.test(letter) ? 'ol' : `ol type="${/^i/i.test(letter) ? letter[0] : letter.toLowerCase() === letter ? 'a' : 'A'}"`;
}

/** Builds the clean text piece by piece. */
class Cleaned {
  #html = '';
  /** The element that goes, and how deep we are in it. */
  #gone: { readonly name: string; readonly depth: number } | undefined;
  /** Open lists of Word, whose items are paragraphs that only look like it. */
  readonly #lists: string[] = [];
  #inItem = false;
  /** From elsewhere: they go. */
  #pictures = 0;
  /** What ends each open element that says a look, by its name. */
  readonly #looks: Record<string, string[]> = {};

  text(words: string): void {
    if (!this.#gone) this.#html += words.replaceAll('<', '&lt;').replace(/&nbsp;|&#160;|\u00a0/g, ' ');
  }

  /** `behind`: what follows it. */
  tag(tag: Tag, behind: string): void {
    const { name, closes, alone } = tag;
    if (this.#gone) {
      const depth = this.#gone.depth + (name !== this.#gone.name || alone ? 0 : closes ? -1 : 1);
      this.#gone = depth === 0 ? undefined : { name: this.#gone.name, depth };
    } else if (!closes && !VOID.has(name) && (GONE.has(name) || isHidden(tag))) {
      if (!alone) this.#gone = { name, depth: 1 };
    } else if (name !== 'p' || !this.#listItem(tag, behind)) {
      if (closes ? HOLDS_LIST.test(name) : ENDS_LIST.test(name) && !this.#inItem) this.#closeLists(0);
      this.#keep(tag);
    }
  }

  done(): { readonly html: string; readonly pictures: number } {
    this.#closeLists(0);
    return { html: this.#html, pictures: this.#pictures };
  }

  #keep(tag: Tag): void {
    const { name, closes } = tag;
    if (LOOKS.test(name)) {
      this.#look(tag);
      return;
    }
    const allowed = KEPT[name];
    const isForeign = name === 'img' && !tag.attrs['data-file'];
    if (isForeign) this.#pictures += 1;
    if (!allowed || isForeign) return;
    const said = (key: string) => (key === 'align' ? styleOf(tag, 'text-align') ?? tag.attrs['align'] : tag.attrs[key]);
    const attrs = closes ? [] : [...allowed, 'data-pm-slice'].flatMap((key) => {
      const value = said(key);
      return value === undefined ? [] : [` ${key}="${escaped(value)}"`];
    });
    this.#html += `<${closes ? '/' : ''}${HEADINGS[name] ?? name}${attrs.join('')}>`;
  }

  #look(tag: Tag): void {
    const open = this.#looks[tag.name] ?? [];
    this.#looks[tag.name] = open;
    if (tag.closes) {
      this.#html += open.pop() ?? '';
      return;
    }
    const target = tag.attrs['data-reference'];
    if (target !== undefined) {
      this.#html += `<span data-reference="${escaped(target)}">`;
      open.push('</span>');
      return;
    }
    const looks = looksOf(tag);
    this.#html += looks.map((look) => `<${look}>`).join('');
    open.push(looks.toReversed().map((look) => `</${look}>`).join(''));
  }

  /** A paragraph of a list of Word becomes an item; true when it was one. */
  #listItem(tag: Tag, behind: string): boolean {
    if (tag.closes) {
      const wasItem = this.#inItem;
      if (wasItem) this.#html += '</p>';
      this.#inItem = false;
      return wasItem;
    }
    const level = Number(/level(\d+)/.exec(styleOf(tag, 'mso-list') ?? '')?.[1] ?? 0);
    if (level === 0) return false;
    this.#closeLists(level);
    if (this.#lists.length === level) this.#html += '</li><li>';
    while (this.#lists.length < level) {
      const list = listOf(behind);
      this.#html += `<${list}><li>`;
      this.#lists.push(list.slice(0, 2));
    }
    this.#html += '<p>';
    this.#inItem = true;
    return true;
  }

  #closeLists(level: number): void {
    while (this.#lists.length > level) this.#html += `</li></${this.#lists.pop() ?? 'ul'}>`;
  }
}
