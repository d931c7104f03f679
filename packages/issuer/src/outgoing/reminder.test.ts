import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSampleIssuer, sampleAppointment } from '../testing/fixtures.js';
import { reminderText, type ReminderRequest } from './reminder.js';

const issuer = await createSampleIssuer();
const link = `https://video.hillside-therapies.example/v#${issuer.linkCode(sampleAppointment, 'patient')}`;
const request: ReminderRequest = {
  appointment: sampleAppointment,
  link,
  service: { name: 'Hillside', timeZone: 'Europe/London' },
  meetingCode: issuer.meetingCode(sampleAppointment.id),
};
const reminder = (changes: Partial<ReminderRequest> = {}) =>
  reminderText({ ...request, ...changes });
const reasons = (changes: Partial<ReminderRequest>) =>
  reminder(changes).warnings.map(({ reason }) => reason);

describe('reminderText', () => {
  it('R36: fits one SMS by default, in plain words', () => {
    const { text, sms, warnings } = reminder();
    assert.equal(
      text,
      `Your video appointment is on Wednesday 9 December 2026 at 2pm. To join: ${link}`,
    );
    assert.equal(link.split('#')[1]!.length, 34);
    assert.deepEqual([sms.encoding, sms.segments, sms.units], ['GSM-7', 1, text.length]);
    assert.deepEqual(warnings, []);
  });

  it('R2: says day and time in the zone of the service, in its language', () => {
    const template = '{day}, {time}: {link}';
    const service = { name: 'Hillside', timeZone: 'Pacific/Auckland' };
    assert.match(reminder({ template, service }).text, /^Thursday 10 December 2026, 3am:/);
    assert.match(
      reminder({ template, language: 'de' }).text,
      /^Mittwoch, 9\. Dezember 2026, 14:00:/,
    );
  });

  it('fills in the service and the meeting code', () => {
    const { text } = reminder({ template: '{service} {code} {link}' });
    assert.equal(text, `Hillside ${request.meetingCode} ${link}`);
  });

  it('warns past one message, and of characters that cost one', () => {
    const long = `{day} {link} ${'x'.repeat(100)}`;
    assert.deepEqual(reasons({ template: long }), ['several-messages']);
    const fancy = 'It’s on {day}. To join: {link}';
    const { warnings, sms } = reminder({ template: fancy });
    assert.equal(sms.encoding, 'UCS-2');
    assert.deepEqual(
      warnings.map(({ reason }) => reason),
      ['several-messages', 'costly-characters'],
    );
    assert.match(warnings[0]!.message, /2 messages/);
    assert.match(warnings[1]!.message, /’/);
    assert.deepEqual(reasons({ template: 'Zoë: {link}' }), ['several-messages']);
  });

  it('warns of the English template in another language', () => {
    assert.deepEqual(reasons({ language: 'cy' }), ['language']);
    assert.deepEqual(reasons({ language: 'cy', template: 'Ymunwch: {link}' }), []);
    assert.deepEqual(reasons({ language: 'en-US' }), []);
  });

  for (const [name, changes, message] of [
    ['no start', { appointment: { starts: '2026' } }, 'appointment.starts must be a valid Date'],
    ['no link', { link: '' }, 'link must be a non-empty string'],
    ['a path', { link: '/v#code' }, /^link must be an absolute/],
    ['R36: a token', { link: 'https://a.example/#eyJh.eyJh.c2ln' }, /without a token/],
    [
      'no name',
      { service: { name: '', timeZone: 'UTC' } },
      'service.name must be a non-empty string',
    ],
    [
      'an offset',
      { service: { name: 'a', timeZone: '+01:00' } },
      /^service\.timeZone must be an IANA/,
    ],
    [
      'a language that is none',
      { language: 'e' },
      'language must be a BCP 47 language tag such as en-GB',
    ],
    [
      'a placeholder that is none',
      { template: '{link} {name}' },
      /^template must not have \{name\}/,
    ],
    ['a template without link', { template: '{day}' }, /^template must have \{link\}/],
    [
      'a code that is not there',
      { template: '{link}{code}', meetingCode: undefined },
      /^facts\.code/,
    ],
  ] as const)
    it(`refuses ${name}`, () => {
      assert.throws(() => reminderText({ ...request, ...changes } as never), {
        name: 'TypeError',
        message,
      });
    });
});
