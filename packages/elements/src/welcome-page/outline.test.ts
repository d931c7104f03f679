import { expect } from '@open-wc/testing';
import { outlineOf } from './outline.js';

describe('outlineOf', () => {
  it('gives the plain words, block by block', () => {
    const html =
      '<h2>Hello</h2><p>A <strong>b</strong>\n c<br>d &amp; e&nbsp;f &#8364; &#x41;</p><ul><li>One</li><li>Two</li></ul>g';
    expect(outlineOf(html)).to.deep.equal([
      { kind: 'h2', words: 'Hello' },
      { kind: 'p', words: 'A b c' },
      { kind: 'p', words: 'd & e\u00A0f € A' },
      { kind: 'li', words: 'One' },
      { kind: 'li', words: 'Two' },
      { kind: 'p', words: 'g' },
    ]);
  });

  it('takes code and comments for no words', () => {
    const html = '<!-- a --><script>b</script><style>c</style><p title="a > b">d</p><svg>e</svg>';
    expect(outlineOf(html)).to.deep.equal([{ kind: 'p', words: 'd' }]);
  });

  it('comes to an end, whatever it reads', () => {
    for (const html of ['<', '<p', '<p title="', '&', '&#99999999;', '<!--', '<'.repeat(50_000)])
      expect(outlineOf(html)).to.be.an('array');
  });
});
