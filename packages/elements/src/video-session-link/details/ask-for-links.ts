import {
  createLinksAt,
  SessionError,
  type CreateLinks,
  type JoiningDetails,
} from '@video-session/core';
import { pageUrl } from '../../page-url.js';
import type { DetailsHost } from './details-host.js';
import { readLinks } from './read-links.js';

/**
 * Makes, or finds again, the links of an appointment by the host's function or address.
 * @throws {SessionError} `configuration-…`, or why the host did not answer
 */
export function askForLinks(
  { createLinks, linksUrl }: Pick<DetailsHost, 'createLinks' | 'linksUrl'>,
  appointmentId: string,
  signal: AbortSignal,
): Promise<JoiningDetails> {
  if (appointmentId === '')
    throw new SessionError('configuration-missing', 'The attribute "appointment-id" is missing');
  const call = createLinks ?? createLinksAt(pageUrl(linksUrl || '', 'links-url'));
  return linksOf(appointmentId, call, signal);
}

/** @throws {SessionError} `host-answer-invalid` for those of another: two patients in one room is the worst that a mixed-up answer could do */
export async function linksOf(
  appointmentId: string,
  call: CreateLinks,
  signal: AbortSignal,
): Promise<JoiningDetails> {
  const details = readLinks(await call(appointmentId, signal));
  if (details.appointmentId === appointmentId) return details;
  throw new SessionError('host-answer-invalid', 'The links are for another appointment');
}
