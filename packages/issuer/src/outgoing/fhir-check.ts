import { isJsonObject, type JsonObject } from '@video-session/core';
import { refuse } from '../check.js';
import { FHIR_STATUSES, type FhirAppointment } from './fhir-types.js';

/**
 * An Appointment whose parts that are used here have the shape they should;
 * anything else in it is left alone.
 * @throws {TypeError} naming the path, such as `Appointment.participant[1].extension`
 */
export function requireFhirAppointment(value: unknown): FhirAppointment {
  const resource = requireElement(value, 'Appointment');
  if (resource['resourceType'] !== 'Appointment')
    refuse('Appointment.resourceType', "'Appointment'");
  if (!FHIR_STATUSES.some((status) => status === resource['status']))
    refuse('Appointment.status', `one of ${FHIR_STATUSES.join(', ')}`);
  requireOptionalText(resource, 'id', 'Appointment');
  requireIdentifiers(resource);
  requireExtensions(resource, 'Appointment');
  requireServices(resource);
  requireParticipants(resource);
  return resource as unknown as FhirAppointment;
}

function requireIdentifiers(resource: JsonObject): void {
  for (const [identifier, path] of elements(resource, 'identifier', 'Appointment')) {
    requireOptionalText(identifier, 'system', path);
    requireOptionalText(identifier, 'value', path);
  }
}

function requireServices(resource: JsonObject): void {
  for (const [service, path] of elements(resource, 'virtualService', 'Appointment')) {
    requireOptionalText(service, 'addressUrl', path);
    requireCoding(service, 'channelType', path);
  }
}

function requireParticipants(resource: JsonObject): void {
  if (resource['participant'] === undefined) refuse('Appointment.participant', 'a list');
  for (const [participant, path] of elements(resource, 'participant', 'Appointment')) {
    requireExtensions(participant, path);
    for (const [type, typePath] of elements(participant, 'type', path))
      for (const [coding, codingPath] of elements(type, 'coding', typePath))
        requireOptionalText(coding, 'code', codingPath);
    if (participant['actor'] === undefined) continue;
    const actor = requireElement(participant['actor'], `${path}.actor`);
    for (const field of ['reference', 'type', 'display'])
      requireOptionalText(actor, field, `${path}.actor`);
  }
}

/** An extension of ours has parts, and these have none; how deep others go is not looked at. */
function requireExtensions(element: JsonObject, path: string): void {
  for (const [extension, here] of elements(element, 'extension', path)) {
    requireExtension(extension, here);
    for (const [part, there] of elements(extension, 'extension', here))
      requireExtension(part, there);
  }
}

function requireExtension(extension: JsonObject, path: string): void {
  if (typeof extension['url'] !== 'string') refuse(`${path}.url`, 'a string');
  requireOptionalText(extension, 'valueUrl', path);
  requireCoding(extension, 'valueCoding', path);
}

function requireCoding(element: JsonObject, field: string, path: string): void {
  const coding = element[field];
  if (coding !== undefined)
    requireOptionalText(requireElement(coding, `${path}.${field}`), 'display', `${path}.${field}`);
}

function elements(element: JsonObject, field: string, path: string): [JsonObject, string][] {
  const list = element[field] === undefined ? [] : element[field];
  if (!Array.isArray(list)) return refuse(`${path}.${field}`, 'a list');
  return list.map((item: unknown, index) => {
    const here = `${path}.${field}[${index}]`;
    return [requireElement(item, here), here];
  });
}

function requireElement(value: unknown, path: string): JsonObject {
  return isJsonObject(value) ? value : refuse(path, 'an object');
}

function requireOptionalText(element: JsonObject, field: string, path: string): void {
  const value = element[field];
  if (value !== undefined && typeof value !== 'string') refuse(`${path}.${field}`, 'a string');
}

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A FHIR `instant`; one without zone or on a day that there is not is none. */
export function requireInstant(value: unknown, path: string): Date {
  const instant = typeof value === 'string' ? value : '';
  const [text = '', year, month, day] = INSTANT.exec(instant) ?? [];
  const date = new Date(text);
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return !Number.isNaN(date.getTime()) && midnight.getUTCDate() === Number(day)
    ? date
    : refuse(path, 'an instant with a time zone, such as 2026-12-09T14:00:00Z');
}
