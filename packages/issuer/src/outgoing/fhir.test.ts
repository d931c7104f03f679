import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSampleIssuer, sampleAppointment, SAMPLE_NOW } from '../testing/fixtures.js';
import { publishedAppointmentSchema } from '../testing/fhir-schema.js';
import { fromFhirAppointment, toFhirAppointment, type ToFhirOptions } from './fhir.js';

const issuer = await createSampleIssuer();
const linkFor = (role: 'patient' | 'clinician' | 'guest', page: string) =>
  `https://ehr.example/${page}#${issuer.linkCode(sampleAppointment, role)}`;
const links = {
  patient: linkFor('patient', 'video'),
  clinician: linkFor('clinician', 'clinic/video'),
};
const everyone = 'https://ehr.example/portal';
const options: ToFhirOptions = { version: 'R4', appointment: sampleAppointment, links };
const make = (changes: Partial<ToFhirOptions> = {}) =>
  toFhirAppointment({ ...options, ...changes });

const VERSIONS = ['R4', 'R5'] as const;
const schemas = { R4: publishedAppointmentSchema('R4'), R5: publishedAppointmentSchema('R5') };
function assertValid(version: 'R4' | 'R5', resource: object) {
  const isValid = schemas[version](JSON.parse(JSON.stringify(resource)));
  assert.ok(isValid, JSON.stringify(schemas[version].errors, undefined, 1));
}

const VIRTUAL_SERVICE =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService';
const DELIVERY_CHANNEL =
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeliveryChannel';
const extensionWith = (link: string, role: string) => ({
  url: VIRTUAL_SERVICE,
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/_datatype',
      valueString: 'VirtualServiceDetail',
    },
    { url: 'channelType', valueCoding: { display: `Video Session (${role})` } },
    { url: 'address', valueUrl: link },
  ],
});

/** As a server of a hospital might hold it. */
const existing = {
  resourceType: 'Appointment',
  id: '104711',
  meta: {
    versionId: '3',
    profile: ['https://fhir.hl7.org.uk/StructureDefinition/UKCore-Appointment'],
  },
  extension: [
    { url: 'https://fhir.example/booked-by', valueString: 'phone' },
    { url: DELIVERY_CHANNEL, valueCode: 'In-person' },
  ],
  status: 'arrived',
  description: 'Review',
  start: '2026-12-09T15:00:00+01:00',
  end: '2026-12-09T14:50:00Z',
  comment: 'Ground floor',
  participant: [
    {
      extension: [{ url: 'https://fhir.example/needs', valueString: 'large print' }],
      actor: { reference: 'https://fhir.example/r4/Patient/9/_history/2', display: 'A. Patient' },
      required: 'required',
      status: 'accepted',
    },
    { actor: { reference: 'PractitionerRole/7' }, status: 'accepted' },
    { actor: { reference: 'Practitioner/8', display: 'Dr Second' }, status: 'tentative' },
    {
      type: [
        {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/participant-type',
              code: 'translator',
            },
          ],
        },
      ],
      actor: { reference: 'Practitioner/10' },
      status: 'accepted',
    },
    { actor: { reference: 'Location/3' }, status: 'accepted' },
  ],
};

describe('toFhirAppointment', () => {
  it('puts the link of each into an extension of the participant', () => {
    for (const version of VERSIONS) {
      const resource = make({ version });
      assert.deepEqual(resource.participant, [
        {
          extension: [extensionWith(links.patient, 'patient')],
          actor: { display: 'Patient', type: 'Patient' },
          status: 'accepted',
        },
        {
          extension: [extensionWith(links.clinician, 'clinician')],
          actor: { display: 'Dr Amara Osei', type: 'Practitioner' },
          status: 'accepted',
        },
      ]);
      assert.equal('virtualService' in resource, false);
      assertValid(version, resource);
    }
  });

  it('says id, status, start and end, and in R4 that it is by video (UK Core)', () => {
    const resource = make();
    assert.deepEqual(resource, {
      participant: resource.participant,
      resourceType: 'Appointment',
      id: '104711',
      status: 'booked',
      start: '2026-12-09T14:00:00.000Z',
      end: '2026-12-09T14:50:00.000Z',
      extension: [
        {
          url: DELIVERY_CHANNEL,
          valueCodeableConcept: {
            coding: [
              {
                system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-DeliveryChannel',
                code: 'Video',
                display: 'Video',
              },
            ],
          },
        },
      ],
    });
    assert.equal('extension' in make({ version: 'R5' }), false);
    assert.equal('extension' in make({ deliveryChannel: false }), false);
  });

  it('puts an address for everyone into virtualService: an element in R5, an extension in R4', () => {
    const r5 = make({ version: 'R5', links: { everyone } });
    assert.deepEqual(r5.virtualService, [
      { channelType: { display: 'Video Session' }, addressUrl: everyone },
    ]);
    assertValid('R5', r5);
    const r4 = make({ links: { everyone }, deliveryChannel: false });
    assert.equal('virtualService' in r4, false);
    assert.equal(r4.extension?.[0]?.url, VIRTUAL_SERVICE);
    assert.equal(r4.extension[0].extension?.[2]?.valueUrl, everyone);
    assertValid('R4', r4);
  });

  it('keeps the id as an identifier where the resource has an id of its own', () => {
    const identifierSystem = 'https://ehr.example/appointments';
    const appointment = { ...sampleAppointment, id: 'Ä 47/11' };
    const resource = make({ identifierSystem, appointment, existing: { ...existing, id: 'abc' } });
    assert.equal(resource.id, 'abc');
    assert.deepEqual(resource.identifier, [{ system: identifierSystem, value: 'Ä 47/11' }]);
    const again = make({ identifierSystem, appointment, existing: resource });
    assert.deepEqual(again, resource);
    assert.equal(fromFhirAppointment(resource, { identifierSystem }).appointment.id, 'Ä 47/11');
  });

  it('names those whom it is told', () => {
    const participants = {
      patient: { reference: 'Patient/9' },
      clinician: { reference: 'urn:uuid:0b0d', display: 'Dr Osei' },
      guest: { reference: 'Practitioner/10' },
    };
    const guest = linkFor('guest', 'video');
    const resource = make({ participants, links: { ...links, guest } });
    assert.deepEqual(
      resource.participant.map(({ actor }) => actor),
      [
        { reference: 'Patient/9' },
        { reference: 'urn:uuid:0b0d', display: 'Dr Osei', type: 'Practitioner' },
        { reference: 'Practitioner/10' },
      ],
    );
    assert.deepEqual(fromFhirAppointment(resource).links, { ...links, guest });
    assert.deepEqual(
      make({ participants, links: { ...links, guest }, existing: resource }),
      resource,
    );
    assertValid('R4', resource);
  });
});

describe('an existing resource', () => {
  const guest = linkFor('guest', 'video');
  const extended = make({ existing, links: { ...links, guest } });

  it('keeps everything that is not ours', () => {
    const before = structuredClone(existing);
    make({ existing });
    assert.deepEqual(existing, before);
    const { extension, participant, ...rest } = extended;
    const { extension: old, participant: people, ...kept } = existing;
    assert.deepEqual(rest, kept);
    assert.deepEqual(extension?.[0], old[0]);
    assert.equal(extension?.length, 2);
    const stripped = participant.map(({ extension: all, ...one }) => {
      const others = all?.filter(({ url }) => url !== VIRTUAL_SERVICE) ?? [];
      return others.length === 0 ? one : { ...one, extension: others };
    });
    assert.deepEqual(stripped, people);
    assertValid('R4', extended);
  });

  it('R7: gives the link of a role to everybody in it, and none to a room', () => {
    const given = extended.participant.map(
      ({ extension }) =>
        extension?.find(({ url }) => url === VIRTUAL_SERVICE)?.extension?.[2]?.valueUrl,
    );
    const { patient, clinician } = links;
    assert.deepEqual(given, [patient, clinician, clinician, guest, undefined]);
  });

  it('changes nothing the second time, and replaces links that were renewed', () => {
    assert.deepEqual(make({ existing: extended, links: { ...links, guest } }), extended);
    const renewed = { patient: 'https://ehr.example/video#new' };
    const found = fromFhirAppointment(make({ existing: extended, links: renewed }));
    assert.deepEqual(found.links, renewed);
  });

  it('leaves the links of other services alone', () => {
    const other = { channelType: { code: 'zoom' }, addressUrl: 'https://zoom.example/1' };
    const resource = make({
      version: 'R5',
      existing: { ...existing, virtualService: [other] },
      links: { everyone },
    });
    assert.deepEqual(resource.virtualService?.[0], other);
    assert.equal(resource.virtualService.length, 2);
    assert.deepEqual(fromFhirAppointment(resource).links, { everyone });
  });

  it('loses links and keeps its people when it is cancelled; comes back without a reason', () => {
    for (const version of VERSIONS) {
      const booked = make({ version, existing: make({ version, links: { ...links, everyone } }) });
      const appointment = { ...sampleAppointment, status: 'cancelled' as const };
      const cancelled = make({ version, appointment, existing: booked, links });
      assert.equal(cancelled.status, 'cancelled');
      assert.doesNotMatch(JSON.stringify(cancelled), /https:\/\/ehr\.example/);
      assert.equal(cancelled.participant.length, booked.participant.length);
      const field = version === 'R4' ? 'cancelationReason' : 'cancellationReason';
      const withReason = { ...cancelled, [field]: { text: 'Ill' } };
      assertValid(version, withReason);
      assert.ok(field in make({ version, appointment, existing: withReason }));
      assert.equal(field in make({ version, existing: withReason }), false);
    }
  });

  it('keeps a status that says the same in more detail', () => {
    for (const status of ['arrived', 'checked-in', 'fulfilled', 'noshow'])
      assert.equal(make({ existing: { ...existing, status } }).status, status);
    const appointment = { ...sampleAppointment, status: 'cancelled' as const };
    const gone = { ...existing, status: 'entered-in-error' };
    assert.equal(make({ existing: gone, appointment }).status, 'entered-in-error');
    for (const status of ['proposed', 'pending', 'waitlist', 'cancelled'])
      assert.equal(make({ existing: { ...existing, status } }).status, 'booked');
  });

  it('of another appointment is refused: that would let in the wrong person', () => {
    const message = /^Appointment\.id must be the id of the appointment/;
    assert.throws(() => make({ existing: { ...existing, id: '104712' } }), {
      name: 'TypeError',
      message,
    });
    const system = 'https://ehr.example/appointments';
    const other = { ...existing, identifier: [{ system, value: '104712' }] };
    assert.throws(() => make({ existing: other, identifierSystem: system }), {
      name: 'TypeError',
      message: `Appointment.identifier('${system}') must be the id of the appointment`,
    });
  });
});

describe('there and back', () => {
  const ids = fc.string({
    unit: fc.constantFrom(...Array.from('abcXYZ019.-')),
    minLength: 1,
    maxLength: 64,
  });
  const instants = fc.date({
    min: new Date('0002-01-01'),
    max: new Date('9990-01-01'),
    noInvalidDate: true,
  });
  const webLinks = fc
    .webUrl({ withFragments: true, withQueryParameters: true })
    .map((url) => new URL(url).href);
  const some = fc.option(webLinks, { nil: undefined });
  const status = fc.constantFrom('booked' as const, 'cancelled' as const);
  const extra = fc.record({
    minutesDuration: fc.nat(600).map((minutes) => minutes + 1),
    description: fc
      .string({ unit: fc.constantFrom(...Array.from('abc é🦆')), minLength: 1 })
      .map((text) => `x${text}x`),
  });

  for (const version of VERSIONS)
    it(`says the same in ${version}, and is valid`, () => {
      fc.assert(
        fc.property(
          fc.record({ patient: some, clinician: some, guest: some, everyone: some }),
          fc.record({ id: ids, starts: instants, minutes: fc.nat(600), status }),
          fc.option(extra),
          (all, { minutes, ...facts }, more) => {
            const ends = new Date(facts.starts.getTime() + minutes * 60_000);
            const appointment = { ...facts, ends };
            const plain = toFhirAppointment({ version, appointment });
            const old = more === null ? undefined : { ...plain, ...more };
            const resource = toFhirAppointment({ version, appointment, links: all, existing: old });
            assertValid(version, resource);
            const back = fromFhirAppointment(JSON.parse(JSON.stringify(resource)));
            assert.deepEqual(back.appointment, { ...appointment });
            const given = Object.entries(all).filter(([, link]) => link !== undefined);
            const kept = facts.status === 'cancelled' ? [] : given;
            assert.deepEqual({ ...back.links }, Object.fromEntries(kept));
          },
        ),
        { numRuns: 200 },
      );
    });

  it('reads instants of any zone, and who the clinician is', () => {
    const { appointment, clinicianName } = fromFhirAppointment(existing);
    assert.equal(appointment.starts.getTime(), SAMPLE_NOW + 5 * 60_000);
    assert.equal(appointment.status, 'booked');
    assert.equal(clinicianName, 'Dr Second');
  });
});

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
