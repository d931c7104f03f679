import { fillReminder, formatDay, formatTime } from '@video-session/core';
import type { Appointment } from '../appointment.js';
import { refuse, requireObject } from '../check.js';
import type { Host, SharingInput } from './host.js';

/** The answer of `POST links`: core's `JoiningDetails`, with instants as RFC 3339. */
export async function joiningDetails(
  host: Host,
  request: Request,
  appointment: Appointment,
  base: URL,
) {
  const { issuer } = host;
  const { opens, closes } = issuer.accessWindow(appointment);
  const links = linksOf(host, appointment, base);
  return {
    appointmentId: appointment.id,
    meetingCode: issuer.meetingCode(appointment.id),
    links,
    starts: appointment.starts.toISOString(),
    ends: appointment.ends.toISOString(),
    window: { opens: new Date(opens).toISOString(), closes: new Date(closes).toISOString() },
    timeZone: issuer.service.timeZone,
    serverNow: new Date(host.now()).toISOString(),
    ...(await sharingOf(host, request, appointment, links.patient)),
    renewable: host.retireLinks !== undefined,
    waitingRoom: await host.waitingRoom(appointment),
  };
}

function linksOf({ issuer, pages }: Host, appointment: Appointment, base: URL) {
  const link = (page: string, role: 'patient' | 'clinician' | 'guest') =>
    linkTo(page, base, issuer.linkCode(appointment, role));
  return {
    patient: link(pages.patient, 'patient'),
    clinician: link(pages.clinician, 'clinician'),
    guest: pages.guest === undefined ? undefined : link(pages.guest, 'guest'),
  };
}

/** The code goes into the fragment, which no server and no proxy log gets to see (R40). */
export function linkTo(page: string, base: URL, code: string): string {
  const url = new URL(page, base);
  url.hash = code;
  return url.href;
}

async function sharingOf(host: Host, request: Request, appointment: Appointment, link: string) {
  if (host.sharing === undefined) return {};
  const sharing = requireSharing(await host.sharing(request, appointment));
  return {
    sharing: sharing.by,
    message: await messageOf(host, appointment, sharing, link),
    phrases: sharing.phrases,
  };
}

/** A template that makes no sense is reported, and keeps the links from nobody. */
async function messageOf(
  host: Host,
  appointment: Appointment,
  { template, language = 'en-GB' }: SharingInput,
  link: string,
): Promise<string | undefined> {
  if (template === undefined) return undefined;
  const { timeZone } = host.issuer.service;
  const starts = appointment.starts.getTime();
  try {
    const { serviceName } = await host.welcome(appointment);
    return fillReminder(template, {
      link,
      day: formatDay(starts, timeZone, language),
      time: formatTime(starts, timeZone, language),
      service: serviceName,
      code: host.issuer.meetingCode(appointment.id),
    });
  } catch (thrown) {
    host.report(thrown);
    return undefined;
  }
}

/** @throws {TypeError} naming the field that is wrong */
function requireSharing(sharing: SharingInput): SharingInput {
  requireObject(sharing, 'sharing');
  const { by, template, language, phrases } = sharing;
  if (!['reminder', 'by-hand'].includes(by)) refuse('sharing.by', "'reminder' or 'by-hand'");
  if (template !== undefined && typeof template !== 'string')
    refuse('sharing.template', 'a string');
  if (language !== undefined && !isLanguage(language))
    refuse('sharing.language', 'a BCP 47 language such as en-GB');
  const isList = Array.isArray(phrases) && phrases.every((one) => typeof one === 'string');
  if (phrases !== undefined && !isList) refuse('sharing.phrases', 'a list of strings');
  return sharing;
}

/** A language that is none would be written in a zone that is not the service's. */
function isLanguage(value: unknown): boolean {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
