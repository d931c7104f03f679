/** What R43 lets through; everything else is taken out when it is shown. */
const ALLOWED = 'p|h2|h3|ul|ol|li|strong|em|br|a';
const ALLOWED_TAG = new RegExp(`</?(?:${ALLOWED})\\b[^>]*>`, 'i');
const ANY_TAG = /<\/?([a-z][\w-]*)\b[^>]*>/gi;
const BLOCK = /^<(?:h2|h3|ul|ol|p)\b/i;
const ONE_PARAGRAPH = /^<p>((?:(?!<\/?p\b)[^])*)<\/p>$/i;

export interface StoredWords {
  readonly text: readonly string[];
  readonly richText: string | undefined;
}

/**
 * From what was written to what is stored: paragraphs with an empty line
 * between them, as HTML only where a heading, a list, a link or bold words are
 * among them.
 */
export function storedWords(written: string): StoredWords {
  const blocks = blocksOf(written);
  if (!ALLOWED_TAG.test(written)) return { text: blocks, richText: undefined };
  return { text: [], richText: blocks.map(asHtml).join('\n') };
}

/** The way back. */
export function writtenWords({ text, richText }: Partial<StoredWords>): string {
  if (richText === undefined) return (text ?? []).join('\n\n');
  const apart = richText.replace(/(<\/(?:p|h2|h3|ul|ol)>)\s*/gi, '$1\n\n');
  return blocksOf(apart)
    .map((block) => ONE_PARAGRAPH.exec(block)?.[1] ?? block)
    .join('\n\n');
}

/** Names of the tags that will be taken out, each once. */
export function tagsTakenOut(written: string): readonly string[] {
  if (!ALLOWED_TAG.test(written)) return [];
  const names = [...written.matchAll(ANY_TAG)].map(([, name = '']) => name.toLowerCase());
  const allowed = ALLOWED.split('|');
  return [...new Set(names.filter((name) => !allowed.includes(name)))];
}

function blocksOf(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

function asHtml(block: string): string {
  const safe = block.replace(/&(?!#?\w+;)/g, '&amp;').replace(/<(?![/!a-z])/gi, '&lt;');
  return BLOCK.test(safe) ? safe : `<p>${safe}</p>`;
}
