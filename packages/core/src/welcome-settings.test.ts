import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SessionError } from './errors.js';
import { decodeWelcomeSettings } from './welcome-settings.js';

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
    assert.deepEqual(decodeWelcomeSettings(settings), settings);
  });

  it('needs no more than a name; the page is shown unless it is switched off', () => {
    const expected = {
      serviceName: 'Hillside',
      phone: undefined,
      logo: undefined,
      text: [],
      links: [],
      enabled: true,
    };
    assert.deepEqual(decodeWelcomeSettings({ serviceName: 'Hillside' }), expected);
    const emptied = { serviceName: 'Hillside', phone: '', logo: null, text: null, enabled: null };
    assert.deepEqual(decodeWelcomeSettings(emptied), expected);
  });

  it('names the field that is wrong', () => {
    const refuses = (value: unknown, message: string) =>
      assert.throws(() => decodeWelcomeSettings(value), { code: 'host-answer-invalid', message });
    refuses(undefined, 'welcome must be an object');
    refuses({}, 'welcome.serviceName must be a non-empty string');
    refuses({ serviceName: 'S', phone: 999 }, 'welcome.phone must be a non-empty string');
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
