import { SESSION_ROLES } from '@video-session/core';
import { requireAppointmentId, requireTimes, type Appointment } from '../appointment.js';
import { refuse, requireLine, requireObject, requireText } from '../check.js';
import { requireFhirAppointment, requireInstant } from './fhir-check.js';
import { clinicianIn, participantsWithLinks, type FhirActors } from './fhir-participants.js';
import type { FhirAppointment, FhirExtension, FhirVersion } from './fhir-types.js';
import {
  extensionOf,
  isOurExtension,
  isOurService,
  readExtension,
  readService,
  serviceOf,
  type FoundLink,
} from './fhir-virtual-service.js';
import { requireLink } from './link.js';

export type * from './fhir-types.js';
export type { FhirActors };

/** A link for each role goes to its participants; one for everyone to the appointment. Never a token. */
export interface FhirLinks {
  readonly patient?: string | undefined;
  readonly clinician?: string | undefined;
  readonly guest?: string | undefined;
  /** An address without a code, such as a page that asks to sign in. */
  readonly everyone?: string | undefined;
}

export type FhirFacts = Pick<Appointment, 'id' | 'starts' | 'ends' | 'status'>;

export interface ToFhirOptions {
  readonly version: FhirVersion;
  /** The clinician's name is for one who is not in the resource yet (R8); a patient's is never asked for. */
  readonly appointment: FhirFacts & Partial<Pick<Appointment, 'clinicianName'>>;
  /** Left out of a cancelled appointment. */
  readonly links?: FhirLinks | undefined;
  readonly participants?: FhirActors | undefined;
  /** System of the identifier that holds the appointment's id; without it, it is the resource's own id. */
  readonly identifierSystem?: string | undefined;
  /** The resource as it is: everything in it stays, but for what the appointment and its links say. */
  readonly existing?: object | undefined;
  /** R4 only: says by UK Core's DeliveryChannel that it is by video; true by default. */
  readonly deliveryChannel?: boolean | undefined;
}

/** What an Appointment resource says of one of ours. */
export interface FromFhir {
  readonly appointment: FhirFacts;
  readonly clinicianName: string | undefined;
  readonly links: FhirLinks;
}

const DELIVERY_CHANNEL =
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeliveryChannel';
const VIDEO = {
  system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-DeliveryChannel',
  code: 'Video',
  display: 'Video',
};
const CANCELLED = ['cancelled', 'entered-in-error'];
/** There is a date to keep; somebody who is noted as absent may still come. */
const BOOKED = ['booked', 'arrived', 'checked-in', 'fulfilled', 'noshow'];

/**
 * An appointment with its links as a FHIR R4 or R5 resource. What a link
 * opens is a visit: whoever may read the resource can use the links in it.
 * @throws {TypeError} naming the field or path and what was expected
 */
export function toFhirAppointment(options: ToFhirOptions): FhirAppointment {
  requireOptions(options);
  const { appointment, identifierSystem, participants = {}, version } = options;
  const links = appointment.status === 'cancelled' ? {} : checkedLinks(options.links);
  const resource = options.existing === undefined ? NEW : requireFhirAppointment(options.existing);
  const status = statusFor(resource, appointment.status);
  return withoutEmpty({
    ...(status === resource.status ? resource : withoutReason(resource)),
    ...idOf(resource, requireAppointmentId(appointment.id), identifierSystem),
    extension: extensionsOf(resource, links.everyone, options),
    virtualService: version === 'R5' ? servicesOf(resource, links.everyone) : undefined,
    status,
    start: instantOf(resource.start, appointment.starts),
    end: instantOf(resource.end, appointment.ends),
    participant: participantsWithLinks(
      resource.participant,
      links,
      participants,
      appointment.clinicianName,
    ),
  });
}

/**
 * What a FHIR R4 or R5 resource says of an appointment of ours; links of other
 * services are passed over.
 * @throws {TypeError} naming the path and what was expected
 */
export function fromFhirAppointment(
  value: unknown,
  options: { readonly identifierSystem?: string | undefined } = {},
): FromFhir {
  requireObject(options, 'options');
  const { identifierSystem } = options;
  const resource = requireFhirAppointment(value);
  const appointment = {
    id: readId(resource, identifierSystem),
    starts: requireInstant(resource.start, 'Appointment.start'),
    ends: requireInstant(resource.end, 'Appointment.end'),
    status: readStatus(resource),
  };
  if (appointment.ends < appointment.starts)
    refuse('Appointment.end', 'at or after Appointment.start');
  const links = Object.fromEntries(foundLinks(resource).map((found) => [found.for, found.link]));
  return { appointment, clinicianName: clinicianIn(resource.participant), links };
}

const NEW: FhirAppointment = { resourceType: 'Appointment', status: 'booked', participant: [] };

function requireOptions(options: ToFhirOptions): void {
  requireObject(options, 'options');
  const { version, appointment, identifierSystem, deliveryChannel, participants } = options;
  if (!['R4', 'R5'].includes(version)) refuse('version', "'R4' or 'R5'");
  requireObject(appointment, 'appointment');
  requireTimes(appointment);
  if (!['booked', 'cancelled'].includes(appointment.status))
    refuse('appointment.status', "'booked' or 'cancelled'");
  if (appointment.clinicianName !== undefined)
    requireLine(appointment.clinicianName, 'appointment.clinicianName');
  if (identifierSystem !== undefined) requireText(identifierSystem, 'identifierSystem');
  if (participants !== undefined) requireObject(participants, 'participants');
  if (deliveryChannel !== undefined && typeof deliveryChannel !== 'boolean')
    refuse('deliveryChannel', 'true or false');
}

function checkedLinks(links: FhirLinks = {}): FhirLinks {
  requireObject(links, 'links');
  const known = [...SESSION_ROLES, 'everyone'];
  if (!Object.keys(links).every((name) => known.includes(name)))
    refuse('links', `an object of ${known.join(', ')} and nothing else`);
  const given = Object.entries(links).filter(([, link]) => link !== undefined);
  return Object.fromEntries(
    given.map(([name, link]) => [name, requireLink(link, `links.${name}`)]),
  );
}

/** One that has arrived is booked as well, and stays as it is. */
function statusFor({ status }: FhirAppointment, wanted: Appointment['status']) {
  return (wanted === 'cancelled' ? CANCELLED : BOOKED).includes(status) ? status : wanted;
}

function readStatus({ status }: FhirAppointment): Appointment['status'] {
  if (CANCELLED.includes(status)) return 'cancelled';
  const known = [...BOOKED, ...CANCELLED].join(', ');
  return BOOKED.includes(status)
    ? 'booked'
    : refuse('Appointment.status', `one of ${known}: before that there are no links`);
}

/** Only an appointment that does not take place has a reason for it (R5 app-4, app-7). */
function withoutReason(resource: FhirAppointment): FhirAppointment {
  const reasons = ['cancelationReason', 'cancellationReason', 'cancellationDate'];
  const kept = Object.entries(resource).filter(([name]) => !reasons.includes(name));
  return Object.fromEntries(kept) as unknown as FhirAppointment;
}

/** A resource of another appointment is refused: links in the wrong record let in the wrong person. */
function idOf(resource: FhirAppointment, id: string, system: string | undefined) {
  if (system === undefined) {
    const expected = 'the id of the appointment; where it is another one, pass identifierSystem';
    if ((resource.id ?? id) !== id) refuse('Appointment.id', expected);
    return FHIR_ID.test(id)
      ? { id }
      : refuse('appointment.id', `${A_FHIR_ID}, or pass identifierSystem`);
  }
  const { identifier = [] } = resource;
  const value = valueIn(resource, system);
  if ((value ?? id) !== id)
    refuse(`Appointment.identifier('${system}')`, 'the id of the appointment');
  return { identifier: value === undefined ? [...identifier, { system, value: id }] : identifier };
}

const FHIR_ID = /^[A-Za-z0-9.-]{1,64}$/;
const A_FHIR_ID = '1 to 64 letters, digits, dots and hyphens';

function readId(resource: FhirAppointment, system: string | undefined): string {
  if (system === undefined) return resource.id ?? refuse('Appointment.id', 'a string');
  return valueIn(resource, system) ?? refuse(`Appointment.identifier('${system}')`, 'there');
}

function valueIn({ identifier }: FhirAppointment, system: string): string | undefined {
  return identifier?.find((one) => one.system === system)?.value;
}

function extensionsOf(
  { extension = [] }: FhirAppointment,
  link: string | undefined,
  { version, deliveryChannel = true }: ToFhirOptions,
): FhirExtension[] {
  const others = extension.filter((one) => !isOurExtension(one));
  if (version === 'R5') return others;
  const kept = deliveryChannel ? others.filter(({ url }) => url !== DELIVERY_CHANNEL) : others;
  const channel = { url: DELIVERY_CHANNEL, valueCodeableConcept: { coding: [VIDEO] } };
  return [
    ...kept,
    ...(deliveryChannel ? [channel] : []),
    ...(link === undefined ? [] : [extensionOf(link, 'everyone')]),
  ];
}

function servicesOf({ virtualService = [] }: FhirAppointment, link: string | undefined) {
  const others = virtualService.filter((one) => !isOurService(one));
  return link === undefined ? others : [...others, serviceOf(link)];
}

function foundLinks(resource: FhirAppointment): readonly FoundLink[] {
  const { virtualService = [], participant } = resource;
  const services = virtualService.flatMap((one, index) =>
    isOurService(one) ? [readService(one, `Appointment.virtualService[${index}]`)] : [],
  );
  const persons = participant.flatMap((one, index) =>
    linksIn(one, `Appointment.participant[${index}]`),
  );
  return [...services, ...linksIn(resource, 'Appointment'), ...persons];
}

function linksIn({ extension = [] }: { extension?: FhirExtension[] }, path: string): FoundLink[] {
  return extension.flatMap((one, index) =>
    isOurExtension(one) ? [readExtension(one, `${path}.extension[${index}]`)] : [],
  );
}

/** The text of an existing instant stays where it says the same. */
function instantOf(existing: string | undefined, date: Date): string {
  const text = date.toISOString();
  if (text.length !== '2026-12-09T14:00:00.000Z'.length || date.getUTCFullYear() < 1)
    refuse('appointment.starts and appointment.ends', 'in years from 1 to 9999');
  return existing !== undefined && Date.parse(existing) === date.getTime() ? existing : text;
}

/** FHIR knows neither empty lists nor undefined. */
function withoutEmpty(resource: {
  [K in keyof FhirAppointment]: FhirAppointment[K] | undefined;
}): FhirAppointment {
  const kept = Object.entries(resource).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as unknown as FhirAppointment;
}
