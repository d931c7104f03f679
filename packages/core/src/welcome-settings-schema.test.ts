import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { decodeWelcomeSettings } from './welcome-settings.js';

// By the name that hosts read it by.
const schema = createRequire(import.meta.url)(
  '@video-session/core/welcome-settings.schema.json',
) as { readonly properties: Readonly<Record<string, unknown>> };

const isValid = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
const FIELDS = Object.keys(schema.properties).filter((name) => name !== '$schema');

const ALL = {
  serviceName: 'Riverside Talking Therapies',
  enabled: true,
  phone: '01632 960 123',
  logo: '/logo.svg',
  clinicianName: 'Dr Amara Osei',
  text: ['Welcome.'],
  richText: '<p>Welcome. <strong>Thank you</strong> for coming.</p>',
  links: [{ label: 'Help', href: 'https://riverside.example/help' }],
  needs: ['A pen'],
  consent: { text: 'I agree to a video appointment.' },
  emergency: { text: 'Call us.', phone: '112' },
  calendar: false,
  languages: ['en-GB', 'cy', 'zh-Hant-TW'],
  theme: {
    accent: '#005eb8',
    accentInk: '#ffffff',
    ground: '#f0f4f5',
    paper: '#ffffff',
    ink: '#212b32',
    focus: '#ffeb3b',
    font: "Arial, 'Segoe UI', sans-serif",
  },
  exitUrl: '/weather',
  backgrounds: [{ label: 'A room', src: '/rooms/1.jpg' }],
  phonePromises: false,
};

/** Values that are nearly right, and such that are not at all. */
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    '/a',
    '//a',
    '/\\a',
    'tel:1',
    ' https://a.example',
    'ht\ntps://a.example',
    'tel:',
  ),
  fc.constantFrom(
    'data:image/png;base64,AA',
    'data:text/html,x',
    'javascript:0',
    'HTTPS://a.example',
  ),
  fc.string(),
);
const word = fc.oneof(fc.string(), fc.constantFrom('#aabbcc', '#abc', 'Arial', 'cy', 'en-GB', 'é'));
const detail = fc.oneof(
  fc.jsonValue(),
  fc.array(word),
  fc.boolean(),
  word,
  address,
  fc.record({ text: word, phone: word }, { requiredKeys: [] }),
  fc.record({ accent: word, ink: word, font: word, more: word }, { requiredKeys: [] }),
  fc.array(fc.record({ label: word, href: address, src: address }, { requiredKeys: ['label'] })),
  fc.array(fc.record({ label: word, href: address })),
  fc.array(fc.record({ label: word, src: address })),
);

const isKept = (field: string, value: unknown): boolean => {
  const { [field]: kept } = decodeWelcomeSettings({ serviceName: 'S', [field]: value }) as never;
  try {
    assert.deepEqual(kept, value);
    return true;
  } catch {
    return false;
  }
};

describe('the schema of the welcome settings', () => {
  it('says of full settings what the decoder says: that all of it can be kept', () => {
    assert.ok(isValid(ALL), JSON.stringify(isValid.errors));
    assert.deepEqual(decodeWelcomeSettings(ALL), ALL);
  });

  it('has every field that the decoder reads, and no other', () => {
    assert.deepEqual([...FIELDS].sort(), Object.keys(ALL).sort());
    assert.ok(!isValid({ ...ALL, colour: 'red' }));
    assert.ok(!isValid({}));
  });

  for (const field of FIELDS.filter((name) => name !== 'serviceName'))
    it(`R43: agrees with the decoder on what may stand in ${field}`, () => {
      fc.assert(
        fc.property(detail, (made) => {
          const value: unknown = JSON.parse(JSON.stringify(made));
          const settings = { serviceName: 'S', [field]: value };
          // An address that is none, such as "https:", is more than a pattern can find.
          if (field === 'links' && isValid(settings) && !isKept(field, value)) return;
          assert.equal(isValid(settings), isKept(field, value));
        }),
        { numRuns: 300 },
      );
    });
});
