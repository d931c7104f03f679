import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { linkQrCode } from './qr.js';

const link = 'https://video.hillside-therapies.example/v#EQEAMTA0NzExIxLwJf4JDMlYEdWDX5_b5g';
const decode = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;

/** Draws rect and path as an SVG viewer would, `scale` pixels a unit. */
function rasterise(svg: string, scale = 4) {
  const [left, top, width, height] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number);
  const rect = /<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)" fill="#fff"\/>/.exec(
    svg,
  )!;
  assert.deepEqual(rect.slice(1).map(Number), [left, top, width, height]);
  const outlines = /<path fill="#000" d="([^"]+)"\/>/
    .exec(svg)![1]!
    .split('Z')
    .filter(Boolean)
    .map(pointsOf);
  const size = width! * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < height!; y++)
    for (let x = 0; x < width!; x++)
      if (isInside(outlines, x + left! + 0.5, y + top! + 0.5)) paint(pixels, x, y, scale, size);
  return { pixels, size, modules: width! };
}

function pointsOf(outline: string): [number, number][] {
  return outline
    .replace('M', '')
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number]);
}

/** The nonzero rule, SVG's own. */
function isInside(outlines: [number, number][][], x: number, y: number): boolean {
  let winding = 0;
  for (const points of outlines)
    for (const [index, [x1, y1]] of points.entries()) {
      const [x2, y2] = points[(index + 1) % points.length]!;
      const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
      if (crosses) winding += y2 > y1 ? 1 : -1;
    }
  return winding !== 0;
}

function paint(pixels: Uint8ClampedArray, x: number, y: number, scale: number, size: number) {
  for (let row = y * scale; row < (y + 1) * scale; row++)
    for (let column = x * scale; column < (x + 1) * scale; column++)
      pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
}

function read(svg: string): string | undefined {
  const { pixels, size } = rasterise(svg);
  return decode(pixels, size, size, { inversionAttempts: 'dontInvert' })?.data;
}

describe('linkQrCode', () => {
  const svg = linkQrCode(link);

  it('is read as the link', () => {
    assert.equal(read(svg), link);
  });

  it('is read as the link, whatever link', () => {
    const pages = fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'small' });
    fc.assert(
      fc.property(pages, (page) => {
        assert.equal(read(linkQrCode(page)), new URL(page).href);
      }),
      { numRuns: 5 },
    );
  });

  it('has a quiet zone of four modules on each side, white on any page', () => {
    const { pixels, size, modules } = rasterise(svg, 1);
    const isWhite = (x: number, y: number) => pixels[(y * size + x) * 4] === 255;
    for (let along = 0; along < modules; along++)
      for (let depth = 0; depth < 4; depth++)
        for (const [x, y] of [
          [along, depth],
          [depth, along],
          [along, modules - 1 - depth],
          [modules - 1 - depth, along],
        ])
          assert.ok(isWhite(x!, y!), `${x},${y}`);
    assert.ok(!isWhite(4, 4));
  });

  it('has a title for those who do not see it, in any language', () => {
    assert.match(svg, /role="img"[^>]*><title>QR code of the link<\/title>/);
    const hostile = linkQrCode(link, { title: '</title><script>alert("&")</script> é' });
    assert.match(hostile, /<title>&#60;\/title&#62;&#60;script&#62;alert\("&#38;"\)/);
    assert.doesNotMatch(hostile, /<script/);
  });

  it('is safe to inline: no script, style, id, reference or declaration, and no link in words', () => {
    assert.doesNotMatch(svg, /script|style|\bid=|href|url\(|<\?|<!|https:/i);
    assert.deepEqual(svg.match(/<\w+/g), ['<svg', '<title', '<rect', '<path']);
  });

  it('refuses what is no link that may go out', () => {
    for (const bad of ['', '/v#code', 'javascript:alert(1)', 7, undefined])
      assert.throws(() => linkQrCode(bad as string), {
        name: 'TypeError',
        message: /^link must be/,
      });
    assert.throws(() => linkQrCode('https://a.example/#eyJh.eyJh.x'), /without a token/);
    assert.throws(() => linkQrCode(link, { title: '' }), /^TypeError: title must be/);
    assert.throws(() => linkQrCode(`https://a.example/${'a'.repeat(3000)}`), {
      name: 'TypeError',
      message: 'link must be short enough for a QR code',
    });
  });
});
