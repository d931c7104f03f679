import { expect, fixture, html } from '@open-wc/testing';
import '../define/welcome-page.js';
import { contrast, DARK, isEnough, LIGHT, pairsOf, suggestionFor } from './contrast.js';
import { logoFaults } from './logo-check.js';
import { BACKGROUND_LIMITS, bytesOf, LOGO_LIMITS, readPicture } from './picture-file.js';
import { NHS_THEME } from './presets.js';

const WHITE = '#ffffff';

function pair(theme: Parameters<typeof pairsOf>[0], name: string) {
  return pairsOf(theme).find((found) => found.name === name)!;
}

describe('contrast', () => {
  it('is measured as WCAG 2.2 says', () => {
    expect(contrast('#000000', WHITE)).to.equal(21);
    expect(contrast(WHITE, WHITE)).to.equal(1);
    // The grey just below the limit, and the one just above it.
    expect(contrast('#777777', WHITE)).to.be.within(4.47, 4.48);
    expect(contrast('#767676', WHITE)).to.be.within(4.54, 4.55);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`R32: knows the elements' own colours, in ${scheme}`, async () => {
      const page = await fixture<HTMLElement>(html`<welcome-page></welcome-page>`);
      page.style.colorScheme = scheme;
      const probe = document.createElement('i');
      page.shadowRoot!.append(probe);
      for (const [role, colour] of Object.entries(scheme === 'light' ? LIGHT : DARK)) {
        probe.style.color = `var(--_${role})`;
        const expected = document.createElement('i');
        expected.style.color = colour;
        expect(getComputedStyle(probe).color, role).to.equal(expected.style.color);
      }
    });
  }

  it('R32: is enough in the standard colours, in dark ones and in those of the NHS', () => {
    for (const theme of [undefined, { paper: '#16222a' }, NHS_THEME]) {
      const faults = pairsOf(theme).filter((one) => !isEnough(one));
      expect(faults, JSON.stringify(theme)).to.deep.equal([]);
    }
  });

  it('R32: is too little where words can hardly be read, and a darker colour is named that is enough', () => {
    const theme = { accent: '#7fc4cf', accentInk: WHITE };
    const link = pair(theme, 'link');
    expect(isEnough(link)).to.equal(false);
    const suggestion = suggestionFor(theme, link)!;
    expect(suggestion.setting).to.equal('accent');
    expect(suggestion.isDarker).to.equal(true);
    const better = { ...theme, accent: suggestion.colour };
    expect(isEnough(pair(better, 'link'))).to.equal(true);
  });

  it('names a lighter one where the page is dark', () => {
    const theme = { paper: '#101820', ink: '#eeeeee', ground: '#101820', accent: '#0b4f6c' };
    const suggestion = suggestionFor(theme, pair(theme, 'link'))!;
    expect(suggestion.isDarker).to.equal(false);
  });

  it('R32: sees the ring of the keyboard by whichever of its two colours stands out', () => {
    expect(isEnough(pair({ focus: '#ffeb3b' }, 'focus'))).to.equal(true);
    expect(pair({ focus: '#ffeb3b' }, 'focus').front).to.equal('#1d2b36');
  });
});

/** A logo of a bar in one colour on nothing. */
function drawn(width: number, height: number, colour: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(width / 8, height / 8, (width * 3) / 4, (height * 3) / 4);
  return canvas;
}

const logo = (width: number, height: number, colour: string) =>
  drawn(width, height, colour).toDataURL('image/png');

describe('the logo', () => {
  it('is fine where it is sharp, of a fair shape and dark enough', async () => {
    expect(await logoFaults(logo(300, 100, '#005eb8'), WHITE)).to.deep.equal([]);
  });

  it('is looked at for each thing that spoils it', async () => {
    expect(await logoFaults(logo(60, 40, '#005eb8'), WHITE)).to.deep.equal(['small']);
    expect(await logoFaults(logo(900, 100, '#005eb8'), WHITE)).to.deep.equal(['shape']);
    expect(await logoFaults(logo(300, 100, '#ffef99'), WHITE)).to.deep.equal(['pale']);
    expect(await logoFaults(logo(300, 100, WHITE), WHITE)).to.deep.equal(['pale']);
    const photo = drawn(300, 200, '#005eb8').toDataURL('image/jpeg');
    expect(await logoFaults(photo, WHITE)).to.deep.equal(['format']);
    expect(await logoFaults('data:image/png;base64,AAAA', WHITE)).to.deep.equal(['unreadable']);
  });

  it('is pale or not by the page that it stands on', async () => {
    expect(await logoFaults(logo(300, 100, WHITE), '#10202b')).to.deep.equal([]);
    expect(await logoFaults(logo(300, 100, '#1d2b36'), '#10202b')).to.deep.equal(['pale']);
  });

  it('R34: has to be of this site', async () => {
    expect(await logoFaults('https://elsewhere.example/logo.png', WHITE)).to.deep.equal([
      'elsewhere',
    ]);
  });
});

describe('a picture from a file', () => {
  const blob = (canvas: HTMLCanvasElement) =>
    new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!)));

  it('is drawn smaller where it is too large', async () => {
    const address = await readPicture(await blob(drawn(3000, 2000, '#123456')), BACKGROUND_LIMITS);
    const picture = await createImageBitmap(await (await fetch(address!)).blob());
    expect([picture.width, picture.height]).to.deep.equal([1080, 720]);
    expect(bytesOf(address!)).to.be.below(BACKGROUND_LIMITS.bytes);
  });

  it('is refused where it is none', async () => {
    const text = new Blob(['hello'], { type: 'text/plain' });
    expect(await readPicture(text, LOGO_LIMITS)).to.equal(undefined);
    const broken = new Blob(['hello'], { type: 'image/png' });
    expect(await readPicture(broken, LOGO_LIMITS)).to.equal(undefined);
    const heavy = new Blob([`<svg>${'x'.repeat(70_000)}</svg>`], { type: 'image/svg+xml' });
    expect(await readPicture(heavy, LOGO_LIMITS)).to.equal(undefined);
  });
});
