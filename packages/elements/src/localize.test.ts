import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { Localize } from './localize.js';
import { rendered } from './testing/rendered.js';
import { find } from './testing/shadow.js';

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

/** A fixture that is a plain element waits for a frame, which a page in the background has none of. */
async function speakerIn(template: TemplateResult): Promise<[Speaker, HTMLElement, HTMLElement]> {
  const shell = await fixture<Shell>(template);
  const speaker = find(shell, 'test-speaker', Speaker);
  return [speaker, find(shell, 'section'), shell];
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
    expect(speaker.localize.lang()).to.equal('cy-gb');
    speaker.lang = 'pl_PL';
    await says(speaker, POLISH);
    speaker.lang = 'en';
    await says(speaker, ENGLISH);
  });

  it('follows what is around it', async () => {
    const [speaker, section] = await speakerIn(html`<test-shell></test-shell>`);
    expect(words(speaker)).to.equal(ENGLISH);
    section.lang = 'pl';
    await says(speaker, POLISH);
    section.lang = 'cy';
    await says(speaker, WELSH);
    section.removeAttribute('lang');
    await says(speaker, ENGLISH);
  });

  it('follows what is around it across a shadow root', async () => {
    const [speaker, section, shell] = await speakerIn(html`<test-shell lang="cy"></test-shell>`);
    await says(speaker, WELSH);
    shell.lang = 'pl';
    await says(speaker, POLISH);
    section.lang = 'cy';
    await says(speaker, WELSH);
    section.removeAttribute('lang');
    await says(speaker, POLISH);
  });

  it('writes Arabic from right to left, across a shadow root, and English from left to right again', async () => {
    const [speaker, , shell] = await speakerIn(html`<test-shell lang="ar"></test-shell>`);
    await says(speaker, ARABIC);
    expect(speaker.dir).to.equal('rtl');
    expect(getComputedStyle(speaker).direction).to.equal('rtl');
    shell.lang = 'en';
    await says(speaker, ENGLISH);
    expect(speaker.dir).to.equal('');
    expect(getComputedStyle(speaker).direction).to.equal('ltr');
  });

  it('leaves the direction to a page that says it of the element', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker lang="ar" dir="ltr"></test-speaker>`);
    await says(speaker, ARABIC);
    expect(speaker.dir).to.equal('ltr');
    speaker.lang = 'en';
    await says(speaker, ENGLISH);
    expect(speaker.dir).to.equal('ltr');
  });

  it('speaks the language of the place it is moved to', async () => {
    const [speaker, section] = await speakerIn(html`<test-shell lang="cy"></test-shell>`);
    await says(speaker, WELSH);
    const other = document.createElement('section');
    other.lang = 'pl';
    section.after(other);
    other.append(speaker);
    await says(speaker, POLISH);
  });

  for (const lang of ['so', 'constructor', 'no such language', '']) {
    it(`stays English, days too, where the language is "${lang}"`, async () => {
      const speaker = await fixture<Speaker>(html`<test-speaker lang=${lang}></test-speaker>`);
      expect(words(speaker)).to.equal(ENGLISH);
      expect(speaker.localize.lang()).to.equal('en');
    });
  }

  it('joins an element that is in the page already', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker lang="cy"></test-speaker>`);
    await says(speaker, WELSH);
    expect(new Localize(speaker).term('try-again')).to.equal(WELSH);
  });

  it('knows what is wanted, for a meeting that may speak it', async () => {
    const speaker = await fixture<Speaker>(html`<test-speaker lang="so"></test-speaker>`);
    expect(speaker.localize.wanted).to.equal('so');
  });
});
