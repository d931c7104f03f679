import {
  LONGEST_MESSAGE,
  MEDIA_CODES,
  parseInstant,
  PRESENCE_STATUSES,
  type JsonObject,
  type PresenceReport,
} from '@video-session/core';
import { readJsonObject, requireField } from './body.js';
import { badField } from './problem.js';

const MOST_APPOINTMENTS = 500;
const PAGE = /^[\w-]{1,64}$/;
/** Control characters, halves of characters, and what breaks lines. */
const NOT_PLAIN = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/**
 * What a page says of itself. Somebody without a `page` has one page only.
 * @throws {RequestProblem} 400, naming the field
 */
export function statementOf(body: JsonObject): { page: string; report: PresenceReport } {
  const status = PRESENCE_STATUSES.find((candidate) => candidate === body['status']);
  if (status === undefined) return badField('status', `one of ${PRESENCE_STATUSES.join(', ')}`);
  const since = parseInstant(requireField(body, 'since'));
  if (since === undefined) return badField('since', 'an RFC 3339 date and time');
  const page = body['page'] ?? '';
  if (typeof page !== 'string' || (page !== '' && !PAGE.test(page)))
    return badField('page', '1 to 64 letters, digits, - or _');
  // A trouble that this server has not heard of yet is no reason to refuse a patient.
  const trouble = MEDIA_CODES.find((code) => code === body['trouble']);
  return { page, report: { status, since, trouble } };
}

/** @throws {RequestProblem} 400, naming the field */
export function appointmentIdsOf(body: JsonObject): readonly string[] {
  const ids = body['appointmentIds'];
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string' && id !== '');
  if (!isList || ids.length === 0 || ids.length > MOST_APPOINTMENTS)
    return badField('appointmentIds', `a list of 1 to ${MOST_APPOINTMENTS} appointments`);
  return [...new Set(ids as string[])];
}

/**
 * Plain text that people read: trimmed, short, on one line.
 * @throws {RequestProblem} 400, naming the field
 */
export function messageOf(body: JsonObject): string {
  const text = requireField(body, 'text').trim();
  if (text === '' || Array.from(text).length > LONGEST_MESSAGE || NOT_PLAIN.test(text))
    return badField('text', `1 to ${LONGEST_MESSAGE} characters of plain text on one line`);
  return text;
}

/** From the body or, as EventSource has it, from a header. */
export async function lastEventIdOf(request: Request): Promise<string | undefined> {
  const { lastEventId } = await readJsonObject(request);
  return typeof lastEventId === 'string'
    ? lastEventId
    : (request.headers.get('last-event-id') ?? undefined);
}
