import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { baseStyles } from './base.styles.js';

class PlainElement extends LitElement {
  static override readonly styles = baseStyles;

  override render() {
    return html`<p>Words</p>`;
  }
}
customElements.define('plain-element', PlainElement);

const RULES = '* { all: unset; } body { color: white; font: 9px fantasy; text-align: end; }';

describe('baseStyles', () => {
  it('keep type, colours and boxes in a page whose rules unset everything', async () => {
    const plain = await fixture<PlainElement>(html`<plain-element></plain-element>`);
    const words = plain.renderRoot.querySelector('p') ?? plain;
    const look = () => {
      const { color, fontFamily, fontSize, lineHeight, textAlign, boxSizing } =
        getComputedStyle(words);
      return { color, fontFamily, fontSize, lineHeight, textAlign, boxSizing };
    };
    const before = look();
    const style = document.createElement('style');
    style.textContent = RULES;
    document.head.append(style);
    expect(getComputedStyle(document.body).textAlign).to.equal('end');
    expect(look()).to.deep.equal(before);
    style.remove();
  });

  it('let the page hide an element, by whatever rule', async () => {
    const plain = await fixture(html`<plain-element style="display: none"></plain-element>`);
    expect(getComputedStyle(plain).display).to.equal('none');
  });
});
