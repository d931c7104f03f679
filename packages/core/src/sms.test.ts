import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { plainSms, smsCost } from './sms.js';

/** What another implementation says of the same text. */
function oracle(text: string) {
  const message = new SegmentedMessage(text, 'auto', false);
  return { encoding: message.encodingName, segments: message.segments.length };
}

function ours(text: string) {
  const { encoding, segments } = smsCost(text);
  return { encoding, segments };
}

const GSM_BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà';
const GSM_EXTENSION = '\f^{}\\[~]|€';

describe('smsCost (3GPP TS 23.038)', () => {
  for (const [name, text, expected] of [
    ['nothing', '', { encoding: 'GSM-7', units: 0, segments: 1, perSegment: 160, remaining: 160 }],
    ['160 letters', 'a'.repeat(160), { units: 160, segments: 1, perSegment: 160, remaining: 0 }],
    ['161 letters', 'a'.repeat(161), { units: 161, segments: 2, perSegment: 153, remaining: 145 }],
    ['306 letters', 'a'.repeat(306), { segments: 2, perSegment: 153, remaining: 0 }],
    ['307 letters', 'a'.repeat(307), { segments: 3, remaining: 152 }],
    ['80 euro signs', '€'.repeat(80), { encoding: 'GSM-7', units: 160, segments: 1 }],
    // 152 and a pair: the pair moves on whole, and one septet of the first message stays empty.
    [
      'an escape at the seam',
      `${'a'.repeat(152)}€${'a'.repeat(151)}`,
      { units: 305, segments: 2, remaining: 0 },
    ],
    [
      'and one letter more',
      `${'a'.repeat(152)}€${'a'.repeat(152)}`,
      { units: 306, segments: 3, remaining: 152 },
    ],
    ['70 with a dash', `–${'a'.repeat(69)}`, { encoding: 'UCS-2', units: 70, segments: 1 }],
    ['71 with a dash', `–${'a'.repeat(70)}`, { segments: 2, perSegment: 67, remaining: 63 }],
    // A euro sign takes one unit once all are 16 bits wide.
    ['a euro sign beside a dash', '–€', { encoding: 'UCS-2', units: 2 }],
    [
      'a surrogate pair at the seam',
      `${'a'.repeat(66)}🦆${'a'.repeat(65)}`,
      { units: 133, segments: 2, remaining: 0 },
    ],
    [
      'and one unit more',
      `${'a'.repeat(66)}🦆${'a'.repeat(66)}`,
      { units: 134, segments: 3, remaining: 66 },
    ],
    ['half a surrogate pair', '\ud800', { encoding: 'UCS-2', units: 1, segments: 1 }],
  ] as const)
    it(`reckons ${name}`, () => {
      const cost = smsCost(text);
      for (const [field, value] of Object.entries(expected))
        assert.equal(cost[field as keyof typeof cost], value, field);
    });

  it('names what forces 16 bits, each once, as it comes', () => {
    assert.deepEqual(smsCost('It’s “here” – really…').spoilers, ['’', '“', '”', '–', '…']);
    assert.deepEqual(smsCost('Zoë 🦆🦆').spoilers, ['ë', '🦆']);
    assert.deepEqual(smsCost("It's £5 [or €6]").spoilers, []);
  });

  it('takes every character of both tables in 7 bits, and no other of the first 64,000', () => {
    const table = new Set(GSM_BASIC + GSM_EXTENSION + '12345678');
    for (let code = 0; code < 0xd800; code++) {
      const character = String.fromCharCode(code);
      const letter = /^[a-zA-Z]$/.test(character);
      const expected = table.has(character) || letter ? 'GSM-7' : 'UCS-2';
      assert.equal(smsCost(character).encoding, expected, `U+${code.toString(16)}`);
    }
  });

  it('refuses what is no text', () => {
    for (const value of [undefined, null, 7, {}])
      assert.throws(() => smsCost(value as never), new TypeError('text must be a string'));
  });
});

describe('smsCost against sms-segments-calculator', () => {
  const gsm = fc.constantFrom(...Array.from(GSM_BASIC), ...Array.from(GSM_EXTENSION));
  // The other one keeps whole grapheme clusters together, which no phone has to: none in here.
  const wide = fc.constantFrom('’', '–', 'ë', 'ж', '漢', '🦆', '😀', '€', 'a', '|');
  const textOf = (unit: fc.Arbitrary<string>) =>
    fc.array(unit, { maxLength: 700, size: 'max' }).map((all) => all.join(''));
  const edge = (unit: string, most: number) =>
    fc.tuple(fc.nat(most), fc.string({ unit: gsm, maxLength: 8 })).map(([length, text]) => {
      return unit.repeat(length) + text;
    });

  for (const [name, texts] of [
    ['of GSM characters', textOf(gsm)],
    ['that need 16 bits', textOf(wide)],
    ['of any mixture', textOf(fc.oneof({ weight: 60, arbitrary: gsm }, wide))],
    ['near the seams of 7 bits', edge('a', 500)],
    ['near the seams of escapes', edge('€', 250)],
    ['near the seams of pairs', edge('🦆', 120)],
  ] as const)
    it(`says the same of texts ${name}`, () => {
      fc.assert(
        fc.property(texts, (text) => assert.deepEqual(ours(text), oracle(text))),
        { numRuns: 300 },
      );
    });

  it('leaves no more room than there is', () => {
    fc.assert(
      fc.property(textOf(fc.oneof(gsm, wide)), (text) => {
        const { units, segments, perSegment, remaining, encoding } = smsCost(text);
        const lost = segments * perSegment - units - remaining;
        // At most one unit is lost at each seam.
        assert.ok(lost >= 0 && lost < segments, `${lost} of ${segments}`);
        assert.ok(remaining >= 0 && remaining <= perSegment);
        assert.equal(
          perSegment,
          { 'GSM-7': [160, 153], 'UCS-2': [70, 67] }[encoding][segments > 1 ? 1 : 0],
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('plainSms', () => {
  it('makes quotes, dashes, dots and spaces plain', () => {
    const fancy = '‘It’s’ “here” – or\u00a0not…\u200b • 2–3 `x`';
    const plain = `'It's' "here" - or not... * 2-3 'x'`;
    assert.equal(plainSms(fancy), plain);
    assert.equal(smsCost(plain).encoding, 'GSM-7');
  });

  it('leaves letters as they are, also in a name', () => {
    assert.equal(plainSms('Zoë Çelik, Łukasz, 漢'), 'Zoë Çelik, Łukasz, 漢');
  });

  it('puts a letter and its accent together where GSM has both in one', () => {
    assert.equal(plainSms('cafe\u0301'), 'café');
    assert.equal(smsCost(plainSms('cafe\u0301')).encoding, 'GSM-7');
  });

  it('changes nothing of a text in GSM characters', () => {
    const gsm = fc.string({
      unit: fc.constantFrom(...Array.from(GSM_BASIC), ...Array.from(GSM_EXTENSION)),
    });
    fc.assert(fc.property(gsm, (text) => assert.equal(plainSms(text), text)));
  });

  it('says nothing new the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        assert.equal(plainSms(plainSms(text)), plainSms(text)),
      ),
    );
  });

  it('refuses what is no text', () => {
    assert.throws(() => plainSms(7 as never), new TypeError('text must be a string'));
  });
});
