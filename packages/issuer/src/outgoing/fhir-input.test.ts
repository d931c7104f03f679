import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { everyone, extensionWith, links, make } from '../testing/fhir-samples.js';
import { sampleAppointment } from '../testing/fixtures.js';
import { fromFhirAppointment } from './fhir.js';

describe('bad input names the field or path', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln';
  for (const [name, changes, message] of [
    ['another version', { version: 'R3' }, "version must be 'R4' or 'R5'"],
    ['no appointment', { appointment: undefined }, 'appointment must be an object'],
    [
      'no start',
      { appointment: { ...sampleAppointment, starts: 'x' } },
      'appointment.starts must be a valid Date',
    ],
    [
      'a name that is no text',
      { appointment: { ...sampleAppointment, clinicianName: 5 } },
      'appointment.clinicianName must be a non-empty string',
    ],
    [
      'a link for a role that there is not, which would be lost',
      { links: { therapist: 'https://ehr.example/v#a' } },
      'links must be an object of patient, clinician, guest, everyone and nothing else',
    ],
    [
      'an unknown status',
      { appointment: { ...sampleAppointment, status: 'x' } },
      /^appointment\.status must be/,
    ],
    [
      'an id FHIR cannot hold',
      { appointment: { ...sampleAppointment, id: 'a b' } },
      /^appointment\.id must be 1 to 64 letters/,
    ],
    [
      'a year of five digits',
      { appointment: { ...sampleAppointment, ends: new Date(1e15) } },
      /^appointment\.ends must be a Date in a year from 0 to 9999$/,
    ],
    ['a path as link', { links: { patient: '/video#x' } }, /^links\.patient must be an absolute/],
    [
      'R36: a token in a link',
      { links: { patient: `https://a.example/#${jwt}` } },
      'links.patient must be an address without a token',
    ],
    ['links that are none', { links: 'x' }, 'links must be an object'],
    [
      'an actor that is none',
      { participants: { guest: {} } },
      'participants.guest must be a reference with reference or display',
    ],
    [
      'an empty reference',
      { participants: { patient: { reference: '' } } },
      'participants.patient.reference must be a non-empty string',
    ],
    ['an empty system', { identifierSystem: '' }, 'identifierSystem must be a non-empty string'],
    [
      'a word for deliveryChannel',
      { deliveryChannel: 'no' },
      'deliveryChannel must be true or false',
    ],
    [
      'another resource',
      { existing: { resourceType: 'Patient' } },
      "Appointment.resourceType must be 'Appointment'",
    ],
  ] as const)
    it(`toFhirAppointment: ${name}`, () => {
      assert.throws(() => make(changes as never), { name: 'TypeError', message });
    });

  const whole = make({ links: { ...links, everyone }, version: 'R5' });
  for (const [name, changes, message] of [
    ['no id', { id: undefined }, 'Appointment.id must be a string'],
    ['no status', { status: undefined }, /^Appointment\.status must be one of proposed, /],
    [
      'a proposal',
      { status: 'proposed' },
      /^Appointment\.status must be one of booked, .*there are no links$/,
    ],
    ['no start', { start: undefined }, /^Appointment\.start must be an instant with a time zone/],
    ['a start without zone', { start: '2026-12-09T14:00:00' }, /^Appointment\.start must be/],
    ['a day that there is not', { start: '2026-02-30T14:00:00Z' }, /^Appointment\.start must be/],
    ['the hour after the last', { end: '2026-12-09T24:00:00Z' }, /^Appointment\.end must be/],
    ['an hour that there is not', { end: '2026-12-09T25:00:00Z' }, /^Appointment\.end must be/],
    [
      'an end before the start',
      { end: '2026-12-08T14:00:00Z' },
      'Appointment.end must be at or after Appointment.start',
    ],
    ['no participants', { participant: undefined }, 'Appointment.participant must be a list'],
    [
      'a participant that is none',
      { participant: [7] },
      'Appointment.participant[0] must be an object',
    ],
    [
      'a broken actor',
      { participant: [{ actor: { reference: 7 } }] },
      'Appointment.participant[0].actor.reference must be a string',
    ],
    [
      'a broken type',
      { participant: [{ type: [{ coding: 'x' }] }] },
      'Appointment.participant[0].type[0].coding must be a list',
    ],
    ['a broken extension', { extension: [{}] }, 'Appointment.extension[0].url must be a string'],
    [
      'a broken identifier',
      { identifier: [{ value: 7 }] },
      'Appointment.identifier[0].value must be a string',
    ],
    [
      'a broken service',
      { virtualService: [{ addressUrl: 7 }] },
      'Appointment.virtualService[0].addressUrl must be a string',
    ],
    [
      'a script as address',
      { virtualService: [{ ...whole.virtualService?.[0], addressUrl: 'javascript:x' }] },
      /^Appointment\.virtualService\[0\]\.addressUrl must be an absolute/,
    ],
    [
      'a token as address',
      { extension: [extensionWith(`https://a.example/#${jwt}`, 'patient')] },
      /^Appointment\.extension\[0\].* must be an address without a token$/,
    ],
  ] as const)
    it(`fromFhirAppointment: ${name}`, () => {
      assert.throws(() => fromFhirAppointment({ ...whole, ...changes }), {
        name: 'TypeError',
        message,
      });
    });

  it('fromFhirAppointment: leaves an extension of others alone, however deep it goes', () => {
    let deep: object = { url: 'https://others.example' };
    for (let depth = 0; depth < 20_000; depth++)
      deep = { url: 'https://others.example', extension: [deep] };
    assert.equal(fromFhirAppointment({ ...whole, extension: [deep] }).appointment.id, whole.id);
  });

  it('fromFhirAppointment: whatever JSON there is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(whole)), (value, field) => {
        for (const input of [value, { ...whole, [field]: value }])
          try {
            fromFhirAppointment(input);
          } catch (thrown) {
            assert.ok(thrown instanceof TypeError, String(thrown));
            assert.match(thrown.message, /^Appointment[\w.[\]('):/-]* must be /);
          }
      }),
      { numRuns: 1_000 },
    );
  });
});
