import { expect } from '@open-wc/testing';
import { cleanRichText } from './rich-text.js';

const TAGS = new Set(['P', 'H2', 'H3', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'BR', 'A']);

/** In the manner of the OWASP cheat sheet, html5sec.org and the known ways through DOMPurify. */
const HOSTILE: readonly string[] = [
  '<script>hit()</script>',
  '<SCRIPT SRC=//x.example/x.js></SCRIPT>',
  '<scr<script>ipt>hit()</scr</script>ipt>',
  '<img src=x onerror=hit()>',
  '<IMG SRC="jav&#x09;ascript:hit();">',
  '<IMG """><SCRIPT>hit()</SCRIPT>"\\>',
  '<img src=`x`onerror=hit()>',
  '<img/src/onerror=hit()>',
  '<img src=x:hit onerror=eval(src)>',
  '<img srcset="x 1x" onerror=hit()>',
  '<svg onload=hit()>',
  '<svg><script>hit()</script></svg>',
  '<svg><script href="data:text/javascript,hit()"/></svg>',
  '<svg><a xlink:href="javascript:hit()"><text y=9>x</text></a></svg>',
  '<svg><animate onbegin=hit() attributeName=x dur=1s>',
  '<svg><set attributeName=href to=javascript:hit() /><a id=x>x</a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=hit()>#x"/></svg>',
  '<svg><style><img src=x onerror=hit()></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=hit()>">',
  '<math><mi//xlink:href="data:x,<script>hit()</script>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()>',
  '<math href="javascript:hit()">CLICKME</math>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '<noembed><img title="</noembed><img src onerror=hit()>"></noembed>',
  '<xmp><p title="</xmp><img src onerror=hit()>"></xmp>',
  '<textarea><p title="</textarea><img src onerror=hit()>"></textarea>',
  '<title><p title="</title><img src onerror=hit()>"></title>',
  '<select><template><img src=x onerror=hit()></template></select>',
  '<template><script>hit()</script></template>',
  '<template shadowrootmode=open><script>hit()</script></template>',
  '<iframe src="javascript:hit()"></iframe>',
  '<iframe srcdoc="<script>parent.hit()</script>"></iframe>',
  '<object data="javascript:hit()"></object>',
  '<embed src="javascript:hit()">',
  '<applet code=x></applet>',
  '<frameset onload=hit()><frame src=x></frameset>',
  '<base href="javascript:hit();//">',
  '<link rel=stylesheet href="data:text/css,*{background:red}">',
  '<link rel=import href="data:text/html,<script>hit()</script>">',
  '<meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<style>@import url(//x.example/x.css);*{background:url(javascript:hit())}</style>',
  '<p style="background:url(//x.example/x.png);position:fixed;inset:0">x</p>',
  '<p onclick=hit() onmouseover=hit() tabindex=0 onfocus=hit() autofocus>x</p>',
  '<p id=location name=cookie class=primary slot=logo part=exit is=x-y>x</p>',
  '<p data-x=1 aria-label=x role=alert contenteditable popover title=x lang=x dir=rtl>x</p>',
  '<form action="javascript:hit()"><input type=submit><button formaction="javascript:hit()">x</form>',
  '<form id=x><input name=attributes><input name=nodeName></form>',
  '<form><input name=parentNode><input name=removeChild></form>',
  '<input autofocus onfocus=hit()>',
  '<select autofocus onfocus=hit()><option>x</select>',
  '<video><source onerror=hit()></video>',
  '<video poster=javascript:hit() src=x onerror=hit()>',
  '<audio src=x onerror=hit()>',
  '<details open ontoggle=hit()><summary>x</summary></details>',
  '<marquee onstart=hit()>x</marquee>',
  '<body onload=hit() background="javascript:hit()">',
  '<html manifest=x onclick=hit()>',
  '<table background="javascript:hit()"><td onclick=hit()>x</table>',
  '<isindex type=image src=1 onerror=hit()>',
  '<a href="javascript:hit()">x</a>',
  '<a href=" JaVaScRiPt:hit()">x</a>',
  '<a href="java\tscript:hit()">x</a>',
  '<a href="java\nscript:hit()">x</a>',
  '<a href="&#1;javascript:hit()">x</a>',
  '<a href="\u00A0javascript:hit()">x</a>',
  '<a href="&#106;&#97;vascript&colon;hit&lpar;&rpar;">x</a>',
  '<a href="javascript&#58;hit()">x</a>',
  '<a href="vbscript:hit()">x</a>',
  '<a href="livescript:hit()">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==">x</a>',
  '<a href="blob:https://x.example/1">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="http://x.example/">x</a>',
  '<a href="//x.example/">x</a>',
  '<a href="/own">x</a>',
  '<a href="#frag">x</a>',
  '<a href="sms:1">x</a>',
  '<a href="intent://x#Intent;end">x</a>',
  '<a href="https:javascript:hit()" target=_blank ping=//x.example download onclick=hit()>x</a>',
  '<a href="https://a.example" rel="opener" target="_top">x</a>',
  '<a href="tel:1\' onclick=\'hit()">x</a>',
  '<a xlink:href="javascript:hit()" href="mailto:a@b.example">x</a>',
  '<<script>hit();//<</script>',
  '<p><![CDATA[<script>hit()</script>]]></p>',
  '<!--[if gte IE 4]><script>hit()</script><![endif]-->',
  '<!-- --!><img src=x onerror=hit()> -->',
  '<? echo("<script>hit()</script>"); ?>',
  '<x-y onclick=hit()><welcome-page></welcome-page></x-y>',
  '<image src=x onerror=hit()>',
  '<dialog open><p>x</p></dialog>',
  '<portal src="javascript:hit()"></portal>',
  '<p>\u0000<scr\u0000ipt>hit()</scr\u0000ipt></p>',
  '<div id="x"><p>x</p></div><h1>x</h1><b>x</b><i>x</i><u>x</u><span>x</span><pre>x</pre>',
  `${'<div>'.repeat(600)}<img src=x onerror=hit()>`,
];

const markup = (fragment: DocumentFragment | undefined) => {
  const box = document.createElement('div');
  if (fragment !== undefined) box.append(fragment);
  return box.innerHTML;
};

/** By then an image that had got through would have failed as well. */
const failedImage = () =>
  new Promise((done) => {
    const image = new Image();
    image.addEventListener('error', done);
    image.src = 'data:,';
  });

describe('cleanRichText', () => {
  let hits = 0;
  beforeEach(() => {
    hits = 0;
    Object.assign(window, { hit: () => (hits += 1) });
  });
  afterEach(() => Reflect.deleteProperty(window, 'hit'));

  it('R43: keeps what is allowed', () => {
    const kept =
      '<h2>Hello</h2><p>A <strong>b</strong> <em>c</em><br>d</p><ul><li>1</li></ul><ol><li>2</li></ol><h3>e</h3>';
    expect(markup(cleanRichText(kept))).to.equal(kept);
  });

  it('R43: keeps links of https, mailto and tel, and has them hand nothing on', () => {
    for (const href of ['https://a.example/?q=1', 'mailto:a@b.example', 'tel:+441632960123']) {
      const link = cleanRichText(`<a href="${href}" target="_blank" rel="opener">x</a>`)!;
      expect(markup(link)).to.equal(`<a href="${href}" rel="noopener noreferrer">x</a>`);
    }
  });

  for (const [index, html] of HOSTILE.entries())
    it(`R43: leaves nothing that runs of no. ${index}: ${html.slice(0, 60)}`, async () => {
      const host = document.createElement('div');
      host.addEventListener('click', (event) => event.preventDefault());
      document.body.append(host);
      host.attachShadow({ mode: 'open' }).append(cleanRichText(html) ?? '');
      for (const element of host.shadowRoot!.querySelectorAll('*')) {
        expect(TAGS.has(element.tagName), element.outerHTML).to.equal(true);
        expect(element.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
        for (const { name, value } of element.attributes) {
          expect(element.localName, name).to.equal('a');
          expect(name).to.match(/^(href|rel)$/);
          if (name === 'href') expect(value).to.match(/^(https|mailto|tel):/);
        }
        if (element instanceof HTMLElement) element.click();
      }
      await failedImage();
      expect(hits).to.equal(0);
      host.remove();
    });

  it('R43: once more through the cleaner changes nothing', () => {
    for (const html of HOSTILE) {
      const once = markup(cleanRichText(html));
      expect(markup(cleanRichText(once))).to.equal(once);
    }
  });

  it('says where nothing is left', () => {
    expect(cleanRichText('<script>hit()</script>')).to.equal(undefined);
    expect(cleanRichText('')).to.equal(undefined);
  });
});
