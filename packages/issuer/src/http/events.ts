import {
  BROWSER_AUDIT_TYPES,
  isJsonObject,
  SESSION_ERROR_CODES,
  type BrowserAuditType,
  type BrowserStep,
} from '@video-session/core';
import { readJsonObject, requireField } from './body.js';
import type { Host } from './host.js';
import { linkHolder } from './link-holder.js';
import { requireOpen } from './open-appointment.js';
import { badField } from './problem.js';
import { noContent } from './respond.js';

/** What one journey can have to say at once; a beacon may carry several steps. */
const MOST_STEPS = 20;

/** Nobody is put out when the window closes (R3), and a session goes on for as long as its token (R38). */
const LATEST = 2 * 3_600_000;

/** All others say that somebody came, which nobody did before the day, after it, or to what is cancelled. */
const SAYS_NO_ATTENDANCE: ReadonlySet<BrowserAuditType> = new Set<BrowserAuditType>([
  'welcome-shown',
  'join-screen-shown',
  'session-failed',
  'device-failed',
]);

/**
 * `POST events {code, events: [{type, code?}]}`: steps of the audit trail that
 * only a person's browser sees. It says what happened; who and when are the
 * link's and the server's to say. All of them are taken, or none.
 * @throws {SessionError} `cancelled`, `too-early`, `moved` or `past`, where a step
 * says that somebody came while nobody could
 */
export async function recordSteps(request: Request, host: Host): Promise<Response> {
  const body = await readJsonObject(request);
  const code = requireField(body, 'code');
  const steps = stepsOf(body['events']);
  const { link, appointment } = await linkHolder(code, host);
  if (!steps.every(({ type }) => SAYS_NO_ATTENDANCE.has(type)))
    await requireOpen(host, appointment, host.now(), { late: LATEST });
  const { appointmentId, role } = link;
  for (const step of steps) host.emit({ ...step, appointmentId, role });
  return noContent();
}

function stepsOf(value: unknown): readonly BrowserStep[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > MOST_STEPS)
    badField('events', `a list of 1 to ${MOST_STEPS} steps`);
  return value.map((step: unknown, index) => stepOf(step, `events[${index}]`));
}

function stepOf(value: unknown, path: string): BrowserStep {
  if (!isJsonObject(value)) return badField(path, 'an object');
  const type = oneOf(BROWSER_AUDIT_TYPES, value['type']);
  if (type === undefined)
    return badField(`${path}.type`, `one of ${BROWSER_AUDIT_TYPES.join(', ')}`);
  const given = value['code'] ?? undefined;
  const code = oneOf(SESSION_ERROR_CODES, given);
  if (given !== undefined && code === undefined)
    return badField(`${path}.code`, 'an error code of this SDK');
  return { type, code };
}

function oneOf<T>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((candidate) => candidate === value);
}
