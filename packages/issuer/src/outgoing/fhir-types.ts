/**
 * The parts of FHIR that are read and written here. Arrays are mutable, so that
 * a resource fits the types of whichever FHIR library the host has.
 */
export type FhirVersion = 'R4' | 'R5';

export interface FhirCoding {
  system?: string;
  code?: string;
  display?: string;
}

export interface FhirExtension {
  url: string;
  extension?: FhirExtension[];
  valueUrl?: string;
  valueString?: string;
  valueCoding?: FhirCoding;
  valueCodeableConcept?: { coding?: FhirCoding[]; text?: string };
}

export interface FhirReference {
  /** `Patient/123`, absolute, or `urn:uuid:…`. */
  reference?: string;
  /** Where the reference does not tell: `Patient`, `Practitioner`, `PractitionerRole`, `RelatedPerson`. */
  type?: string;
  display?: string;
}

export interface FhirParticipant {
  extension?: FhirExtension[];
  type?: { coding?: FhirCoding[]; text?: string }[];
  actor?: FhirReference;
  status: 'accepted' | 'declined' | 'tentative' | 'needs-action';
}

/** R5 `VirtualServiceDetail`. */
export interface FhirVirtualService {
  channelType?: FhirCoding;
  addressUrl?: string;
}

export const FHIR_STATUSES = [
  'proposed',
  'pending',
  'booked',
  'arrived',
  'fulfilled',
  'cancelled',
  'noshow',
  'entered-in-error',
  'checked-in',
  'waitlist',
] as const;

export interface FhirAppointment {
  resourceType: 'Appointment';
  id?: string;
  identifier?: { system?: string; value?: string }[];
  extension?: FhirExtension[];
  status: (typeof FHIR_STATUSES)[number];
  start?: string;
  end?: string;
  /** R5 only. */
  virtualService?: FhirVirtualService[];
  participant: FhirParticipant[];
}
