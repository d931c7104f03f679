import { toFhirAppointment, type ToFhirOptions } from '../outgoing/fhir.js';
import { createSampleIssuer, sampleAppointment } from './fixtures.js';

const issuer = await createSampleIssuer();
export const linkFor = (role: 'patient' | 'clinician' | 'guest', page: string) =>
  `https://ehr.example/${page}#${issuer.linkCode(sampleAppointment, role)}`;
export const links = {
  patient: linkFor('patient', 'video'),
  clinician: linkFor('clinician', 'clinic/video'),
};
export const everyone = 'https://ehr.example/portal';
const options: ToFhirOptions = { version: 'R4', appointment: sampleAppointment, links };
export const make = (changes: Partial<ToFhirOptions> = {}) =>
  toFhirAppointment({ ...options, ...changes });

export const VIRTUAL_SERVICE =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService';
export const DELIVERY_CHANNEL =
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeliveryChannel';
export const extensionWith = (link: string, role: string) => ({
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
export const existing = {
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
