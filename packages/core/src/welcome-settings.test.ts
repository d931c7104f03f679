import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SessionError } from './errors.js';
import { decodeWelcomeSettings, isLocalPicture } from './welcome-settings.js';

const DEFAULTS = {
  phone: undefined,
  logo: undefined,
  text: [],
  links: [],
  enabled: true,
  calendar: true,
  languages: [],
  backgrounds: [],
  phonePromises: true,
};
const linksOf = (links: unknown) => decodeWelcomeSettings({ serviceName: 'S', links }).links;

describe('decodeWelcomeSettings', () => {
  it('R10: reads name, phone, logo, text and links', () => {
    const settings = {
      serviceName: 'Hillside Talking Therapies',
      phone: '01632 960 123',
      logo: '/logo.svg',
      text: ['Welcome.', 'Find a quiet place.'],
      links: [{ label: 'Help', href: 'https://hillside.example/help' }],
      enabled: false,
      clinicianName: 'Dr Amara Osei',
    };
    assert.deepEqual(decodeWelcomeSettings(settings), { ...DEFAULTS, ...settings });
  });

  it('needs no more than a name; the page is shown unless it is switched off', () => {
    const expected = { serviceName: 'Hillside', ...DEFAULTS };
    assert.deepEqual(decodeWelcomeSettings({ serviceName: 'Hillside' }), expected);
    const emptied = { serviceName: 'Hillside', phone: '', logo: null, text: null, enabled: null };
    assert.deepEqual(decodeWelcomeSettings(emptied), expected);
  });

  it('names what it cannot do without', () => {
    const refuses = (value: unknown, message: string) =>
      assert.throws(() => decodeWelcomeSettings(value), { code: 'host-answer-invalid', message });
    refuses(undefined, 'welcome must be an object');
    refuses({}, 'welcome.serviceName must be a non-empty string');
  });

  it('leaves out any other detail that is wrong, and keeps the page', () => {
    const wrong = {
      phone: 999,
      logo: {},
      clinicianName: [],
      richText: 1,
      needs: 'a pen',
      consent: { text: '' },
      emergency: 'call',
      calendar: 'yes',
      languages: ['cy', 7, 'cy', 'not a language'],
      theme: 'dark',
      exitUrl: 'javascript:alert(1)',
      backgrounds: [{ label: 'Tracker', src: 'https://tracker.example/1.png' }],
      phonePromises: 0,
    };
    assert.deepEqual(decodeWelcomeSettings({ serviceName: 'S', ...wrong }), {
      serviceName: 'S',
      ...DEFAULTS,
      languages: ['cy'],
    });
  });

  it('tells no list of needs from an empty one', () => {
    assert.equal(decodeWelcomeSettings({ serviceName: 'S' }).needs, undefined);
    assert.deepEqual(decodeWelcomeSettings({ serviceName: 'S', needs: [] }).needs, []);
  });

  it('keeps an emergency card without words: the elements have their own', () => {
    const emergencyOf = (emergency: unknown) =>
      decodeWelcomeSettings({ serviceName: 'S', emergency }).emergency;
    assert.deepEqual(emergencyOf({}), {});
    assert.deepEqual(emergencyOf({ text: '', phone: '112' }), { phone: '112' });
  });

  it('R34: takes for a theme nothing that could hold an address', () => {
    const theme = {
      accent: '#0B6170',
      accentInk: 'url(https://tracker.example)',
      ground: '#fff',
      paper: '#ffffff; background: url(//tracker.example)',
      ink: 'red',
      focus: '#ffd33d',
    };
    const fontOf = (font: string) =>
      decodeWelcomeSettings({ serviceName: 'S', theme: { ...theme, font } }).theme;
    const kept = { accent: '#0B6170', focus: '#ffd33d' };
    assert.deepEqual(fontOf("Georgia, 'Times New Roman', serif"), {
      ...kept,
      font: "Georgia, 'Times New Roman', serif",
    });
    for (const hostile of ['url(//x.example/f.woff)', 'Arial; color: red', 'a}b{', 'A\\61'])
      assert.deepEqual(fontOf(hostile), kept, hostile);
  });

  it('R34: shows pictures of the own origin only', () => {
    const own = ['/rooms/1.jpg', 'data:image/png;base64,AAAA'];
    const others = [
      '//x.example/1.png',
      '/\\x.example',
      'https://x.example/1.png',
      'data:text/html,x',
    ];
    for (const src of own) assert.ok(isLocalPicture(src), src);
    for (const src of [...others, 'data:image/png', '1.png', ''])
      assert.ok(!isLocalPicture(src), src);
  });

  it('leads the quick exit to https, or a path of the own origin', () => {
    const exitOf = (exitUrl: string) =>
      decodeWelcomeSettings({ serviceName: 'S', exitUrl }).exitUrl;
    for (const url of ['/', '/weather', 'https://www.bbc.co.uk/weather'])
      assert.equal(exitOf(url), url);
    for (const url of ['//x.example', '/\\x.example', 'http://x.example', 'data:,x', 'weather'])
      assert.equal(exitOf(url), undefined, url);
  });

  it('keeps only paragraphs that are text', () => {
    const { text } = decodeWelcomeSettings({ serviceName: 'S', text: ['a', 1, null, ['b'], 'c'] });
    assert.deepEqual(text, ['a', 'c']);
    assert.deepEqual(decodeWelcomeSettings({ serviceName: 'S', text: 'a' }).text, []);
  });

  it('R43: keeps https, mailto and tel links', () => {
    const links = ['https://nhs.example/', 'mailto:hi@nhs.example', 'tel:+441632960123'].map(
      (href) => ({ label: 'x', href }),
    );
    assert.deepEqual(linksOf(links), links);
  });

  it('R43: leaves out every other scheme, however it is written', () => {
    const hostile = [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'blob:https://x.example/1',
      'file:///etc/passwd',
      'http://nhs.example/',
      '//nhs.example/',
      '/relative',
      '',
    ];
    assert.deepEqual(linksOf(hostile.map((href) => ({ label: 'x', href }))), []);
  });

  it('leaves out links that are no links', () => {
    const broken = [null, 'https://a.example/', { label: 'x' }, { href: 'https://a.example/' }, []];
    assert.deepEqual(linksOf(broken), []);
    assert.deepEqual(linksOf({ label: 'x', href: 'https://a.example/' }), []);
  });

  it('reads anything at all without an error but its own', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          decodeWelcomeSettings(value);
        } catch (error) {
          assert.ok(error instanceof SessionError);
        }
      }),
    );
  });
});
