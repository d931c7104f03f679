/** A paragraph, a heading or an item of a list: words, and nothing that could be anything else. */
export interface OutlineBlock {
  readonly kind: 'p' | 'h2' | 'h3' | 'li';
  readonly words: string;
}

const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;
/** Their contents are no words. */
const MUTE =
  /<(script|style|template|title|noscript|iframe|svg|math|textarea|select)\b[^]*?<\/\1\s*>/gi;
const BLOCKS: Readonly<Record<string, OutlineBlock['kind']>> = {
  p: 'p',
  div: 'p',
  br: 'p',
  ul: 'p',
  ol: 'p',
  h2: 'h2',
  h3: 'h3',
  li: 'li',
};
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/**
 * The plain words of rich text, block by block, to show until it has been
 * cleaned: of about the same height, so that the page does not jump. It need
 * not be exact, since the words are shown as text.
 */
export function outlineOf(html: string): readonly OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let kind: OutlineBlock['kind'] = 'p';
  let words = '';
  const close = () => {
    const text = decoded(words)
      .replace(/[ \t\r\n]+/g, ' ')
      .trim();
    if (text !== '') blocks.push({ kind, words: text });
    words = '';
  };
  for (const [token, slash, tag] of html.replace(MUTE, '').matchAll(TOKEN)) {
    if (tag === undefined) {
      if (!token.startsWith('<!--')) words += token;
      continue;
    }
    const next = BLOCKS[tag.toLowerCase()];
    if (next === undefined) continue;
    close();
    kind = slash === '' ? next : 'p';
  }
  close();
  return blocks;
}

function decoded(words: string): string {
  return words.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    return code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : '';
  });
}
