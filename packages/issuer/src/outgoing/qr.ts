import { correction, generate, type Bitmap2D } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { refuse, requireLine, requireObject } from '../check.js';
import { requireLink } from './link.js';

export interface QrOptions {
  /** What the picture is, for those who do not see it; `QR code of the link` by default. */
  readonly title?: string | undefined;
}

/** Modules of quiet zone on each side (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A link as a QR code: an SVG element as text, to be put into a page as it is.
 * It fills the width it is given, has a white ground of its own for dark pages,
 * and neither style, script nor id. The picture is as secret as the link.
 * @throws {TypeError} naming the field and what was expected
 */
export function linkQrCode(link: string, options: QrOptions = {}): string {
  requireObject(options, 'options');
  const { title = 'QR code of the link' } = options;
  const code = codeOf(requireLink(link, 'link'));
  const side = code.size + 2 * QUIET;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${side} ${side}"`,
    ' role="img" shape-rendering="crispEdges">',
    `<title>${escaped(requireLine(title, 'title'))}</title>`,
    `<rect x="${-QUIET}" y="${-QUIET}" width="${side}" height="${side}" fill="#fff"/>`,
    `<path fill="#000" d="${toSvgPath(code)}"/></svg>`,
  ].join('');
}

function codeOf(link: string): Bitmap2D {
  try {
    return generate(link, { minCorrectionLevel: correction.M });
  } catch {
    return refuse('link', 'short enough for a QR code');
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
