import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatDay, formatTime } from './dates.js';
import { DEFAULT_REMINDER, fillReminder, type ReminderFacts } from './reminder.js';
import { smsCost } from './sms.js';

const facts: ReminderFacts = {
  link: 'https://video.example/v#EQEAMTA0NzExIxLwJf4JDMlYEdWDX5_b5g',
  day: 'Wednesday 9 December 2026',
  time: '2pm',
  service: 'Hillside',
  code: '888-j9dd-k7wn-qtjd',
};

describe('fillReminder', () => {
  it('puts each fact where it is wanted, as often as it is wanted', () => {
    const template = '{service}: {day}, {time}. {link} Code {code}. Again: {link}';
    assert.equal(
      fillReminder(template, facts),
      `Hillside: Wednesday 9 December 2026, 2pm. ${facts.link} Code 888-j9dd-k7wn-qtjd. Again: ${facts.link}`,
    );
  });

  for (const [name, template, message] of [
    ['no link', 'On {day}', /^template must have \{link\}/],
    [
      'an unknown placeholder',
      '{link} {name}',
      /^template must not have \{name\}: it may have \{link\}, \{day\}/,
    ],
    ['a placeholder of the prototype', '{link} {constructor}', /must not have \{constructor\}/],
    ['an empty placeholder', '{link} {}', /must not have \{\}/],
    ['another spelling', '{Link}', /must not have \{Link\}/],
    ['a brace left open', '{link', /single \{ or \}/],
    ['a brace too many', '{link}}', /single \{ or \}/],
    ['no text', undefined, /^template must be a string/],
  ] as const)
    it(`refuses a template with ${name}`, () => {
      assert.throws(() => fillReminder(template as string, facts), { name: 'TypeError', message });
    });

  it('refuses a fact that is missing where the template asks for it, and not elsewhere', () => {
    const rest: Partial<ReminderFacts> = { ...facts, service: undefined as never };
    assert.throws(() => fillReminder('{link} {service}', rest as ReminderFacts), {
      name: 'TypeError',
      message: 'facts.service must be a non-empty string',
    });
    assert.throws(() => fillReminder('{link}', { ...facts, link: '' }), TypeError);
    assert.equal(fillReminder('{link}', rest as ReminderFacts), facts.link);
  });

  it('takes facts as they are, whatever they look like', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (service) => {
        // `$&` and `{link}` inside a fact mean nothing.
        assert.equal(
          fillReminder('{link}|{service}', { ...facts, link: 'x', service }),
          `x|${service}`,
        );
      }),
    );
    assert.equal(fillReminder('{link}', { ...facts, link: "$&$'{day}" }), "$&$'{day}");
  });
});

describe('R36: the default reminder', () => {
  it('fits one SMS with a code of 34 characters, on whatever day of the year', () => {
    const link = `https://video.hillside-therapies.example/visits#${'a'.repeat(34)}`;
    assert.equal(link.length, 47 + '#'.length + 34);
    for (let hour = 0; hour < 366 * 24; hour += 5) {
      const at = Date.UTC(2028, 0, 1, hour, 30);
      const day = formatDay(at, 'Europe/London', 'en');
      const time = formatTime(at, 'Europe/London', 'en');
      const text = fillReminder(DEFAULT_REMINDER, { ...facts, link, day, time });
      const cost = smsCost(text);
      assert.equal(cost.segments, 1, text);
      assert.equal(cost.encoding, 'GSM-7', text);
    }
  });

  it('R42: says neither which service nor why', () => {
    const text = fillReminder(DEFAULT_REMINDER, facts);
    assert.doesNotMatch(text, /hillside|therap|clinic|888-/i);
  });

  it('R30: has sentences of 20 words at most', () => {
    for (const sentence of fillReminder(DEFAULT_REMINDER, facts).split(/[.:] /))
      assert.ok(sentence.split(' ').length <= 20, sentence);
  });
});
