import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { publishedAppointmentSchema } from '../testing/fhir-schema.js';
import {
  DELIVERY_CHANNEL,
  everyone,
  existing,
  extensionWith,
  linkFor,
  links,
  make,
  VIRTUAL_SERVICE,
} from '../testing/fhir-samples.js';
import { sampleAppointment, SAMPLE_NOW } from '../testing/fixtures.js';
import { fromFhirAppointment, toFhirAppointment } from './fhir.js';

const VERSIONS = ['R4', 'R5'] as const;
const schemas = { R4: publishedAppointmentSchema('R4'), R5: publishedAppointmentSchema('R5') };
function assertValid(version: 'R4' | 'R5', resource: object) {
  const isValid = schemas[version](JSON.parse(JSON.stringify(resource)));
  assert.ok(isValid, JSON.stringify(schemas[version].errors, undefined, 1));
}

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
