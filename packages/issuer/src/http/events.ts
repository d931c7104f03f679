import {
  BROWSER_AUDIT_TYPES,
  isJsonObject,
  SESSION_ERROR_CODES,
  type BrowserStep,
} from '@video-session/core';
import { readJsonObject, requireField } from './body.js';
import type { Host } from './host.js';
import { linkHolder } from './link-holder.js';
import { badField } from './problem.js';
import { noContent } from './respond.js';

/** What one journey can have to say at once; a beacon may carry several steps. */
const MOST_STEPS = 20;

/**
 * `POST events {code, events: [{type, code?}]}`: steps of the audit trail that
 * only a person's browser sees. It says what happened; who and when are the
 * link's and the server's to say. All of them are taken, or none.
 */
export async function recordSteps(request: Request, host: Host): Promise<Response> {
  const body = await readJsonObject(request);
  const code = requireField(body, 'code');
  const steps = stepsOf(body['events']);
  const { link } = await linkHolder(code, host);
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
