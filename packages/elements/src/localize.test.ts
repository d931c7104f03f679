import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { Localize } from './localize.js';
import { rendered } from './testing/rendered.js';

class Speaker extends LitElement {
  readonly localize = new Localize(this);

  override render(): TemplateResult {
    return html`<p lang=${this.localize.lang()}>${this.localize.term('try-again')}</p>`;
  }
}
customElements.define('test-speaker', Speaker);

/** A speaker in a shadow root of its own. */
class Shell extends LitElement {
  override render(): TemplateResult {
    return html`<section><test-speaker></test-speaker></section>`;
  }
}
customElements.define('test-shell', Shell);

const ENGLISH = 'Try again';
const WELSH = 'Rhowch gynnig arall arni';
const POLISH = 'Spróbuj ponownie';
const URDU = 'دوبارہ کوشش کریں';
const ARABIC = 'حاول مرة أخرى';

const words = (speaker: Element) => speaker.shadowRoot?.querySelector('p')?.textContent;
const says = (speaker: Speaker, expected: string) =>
  rendered(speaker, () => words(speaker) === expected);

function speakerIn(root: Element): Speaker {
  const shell = root.matches('test-shell') ? root : root.querySelector('test-shell');
  const speaker = (shell?.shadowRoot ?? root).querySelector('test-speaker');
  if (speaker instanceof Speaker) return speaker;
  throw new Error('Nobody speaks');
}

describe('Localize', () => {
  it('says English until the language is there, and then that, without being asked', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker lang="ur"></test-speaker>`);
    expect(words(speaker)).to.equal(ENGLISH);
    expect(speaker.localize.lang()).to.equal('en');
    expect(speaker.dir).to.equal('');
    await says(speaker, URDU);
    expect(speaker.localize.lang()).to.equal('ur');
    expect(getComputedStyle(speaker).direction).to.equal('rtl');
  });

  it('follows its own attribute live, and takes the base for a region', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker lang="cy-GB"></test-speaker>`);
    await says(speaker, WELSH);
    expect(speaker.localize.lang()).to.equal('cy-GB');
    speaker.lang = 'pl_PL';
    await says(speaker, POLISH);
    speaker.lang = 'en';
    await says(speaker, ENGLISH);
  });

  it('follows what is around it', async () => {
    const page = await fixture(html`<div lang="pl"><test-speaker></test-speaker></div>`);
    const speaker = speakerIn(page);
    await says(speaker, POLISH);
    page.setAttribute('lang', 'cy');
    await says(speaker, WELSH);
    page.removeAttribute('lang');
    await says(speaker, ENGLISH);
  });

  it('follows what is around it across a shadow root', async () => {
    const page = await fixture(html`<div lang="cy"><test-shell></test-shell></div>`);
    const speaker = speakerIn(page);
    await says(speaker, WELSH);
    page.setAttribute('lang', 'pl');
    await says(speaker, POLISH);
    const section = speaker.parentElement!;
    section.lang = 'cy';
    await says(speaker, WELSH);
    section.removeAttribute('lang');
    await says(speaker, POLISH);
  });

  it('writes Arabic from right to left, across a shadow root, and English from left to right again', async () => {
    const page = await fixture(html`<div lang="ar"><test-shell></test-shell></div>`);
    const speaker = speakerIn(page);
    await says(speaker, ARABIC);
    expect(speaker.dir).to.equal('rtl');
    expect(getComputedStyle(speaker).direction).to.equal('rtl');
    page.setAttribute('lang', 'en');
    await says(speaker, ENGLISH);
    expect(speaker.hasAttribute('dir')).to.equal(false);
    expect(getComputedStyle(speaker).direction).to.equal('ltr');
  });

  it('leaves the direction to a page that says it', async () => {
    const page = await fixture(html`<div lang="ar" dir="ltr"><test-speaker></test-speaker></div>`);
    const speaker = speakerIn(page);
    await says(speaker, ARABIC);
    expect(speaker.hasAttribute('dir')).to.equal(false);
  });

  it('speaks the language of the place it is moved to', async () => {
    const page = await fixture(
      html`<div>
        <div lang="cy"><test-speaker></test-speaker></div>
        <div lang="pl"></div>
      </div>`,
    );
    const speaker = speakerIn(page);
    await says(speaker, WELSH);
    page.querySelector('[lang=pl]')!.append(speaker);
    await says(speaker, POLISH);
  });

  for (const lang of ['so', 'constructor', 'no such language', '']) {
    it(`stays English, days too, where the language is "${lang}"`, async () => {
      const speaker = await fixture<Speaker>(html`<test-speaker lang=${lang}></test-speaker>`);
      expect(words(speaker)).to.equal(ENGLISH);
      expect(speaker.localize.lang()).to.equal('en');
    });
  }

  it('knows what is wanted, for a meeting that may speak it', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker lang="so"></test-speaker>`);
    expect(speaker.localize.wanted).to.equal('so');
  });
});
