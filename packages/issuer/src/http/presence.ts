import type { Presence } from '@video-session/core';
import { pageKey, type PageStatement } from '../presence/record-changes.js';
import { readJsonObject, requireField } from './body.js';
import type { Host } from './host.js';
import { linkHolder } from './link-holder.js';
import { authorisedAppointment, unknownAppointment } from './links.js';
import { requireOpen } from './open-appointment.js';
import { appointmentIdsOf, lastEventIdOf, messageOf, statementOf } from './presence-body.js';
import { presenceStream } from './presence-stream.js';
import { noContent } from './respond.js';

/** `POST presence {code, status, since, trouble?, page?}`: somebody's page says where it is. */
export async function reportPresence(request: Request, host: Host): Promise<Response> {
  const { id, statement, closes } = await statementIn(request, host, false);
  await host.presence.state(id, statement, closes);
  return noContent();
}

/**
 * `POST presence/stream`: server-sent events for a link holder, who says where
 * they are with the same fields as `POST presence`, or with `{appointmentIds}`
 * for a clinician's record. Both may say `lastEventId`.
 */
export async function streamPresence(request: Request, host: Host): Promise<Response> {
  const { code } = await readJsonObject(request);
  return code === undefined ? watchStream(request, host) : attendStream(request, host);
}

/** Whoever asks for a diary has each of its appointments looked up, before it is known who asks. */
export async function diaryPoints(request: Request): Promise<number> {
  const { appointmentIds } = await readJsonObject(request);
  return Array.isArray(appointmentIds) ? Math.floor(appointmentIds.length / LOOKUPS_A_POINT) : 0;
}

const LOOKUPS_A_POINT = 10;

/** `POST presence/admit {appointmentId}`: a clinician lets patient and guests in (R25). */
export async function admitPatient(request: Request, host: Host): Promise<Response> {
  const { id, closes } = await openAppointment(request, host);
  await host.presence.admit(id, closes);
  return noContent();
}

/** `POST presence/message {appointmentId, text}`: a clinician's short word to whoever waits (R22). */
export async function sendMessage(request: Request, host: Host): Promise<Response> {
  const text = messageOf(await readJsonObject(request));
  const { id, closes } = await openAppointment(request, host);
  await host.presence.leaveMessage(id, text, closes);
  return noContent();
}

async function openAppointment(request: Request, host: Host) {
  const id = requireField(await readJsonObject(request), 'appointmentId');
  const appointment = await authorisedAppointment(host, request, id);
  const { closes } = await requireOpen(host, appointment, host.now());
  return { id, closes };
}

interface Stated {
  readonly id: string;
  readonly statement: PageStatement;
  readonly closes: number;
}

/** Only within the access window, with the same refusals as the exchange (R1, R38). */
async function statementIn(request: Request, host: Host, opening: boolean): Promise<Stated> {
  const body = await readJsonObject(request);
  const code = requireField(body, 'code');
  const { page, report } = statementOf(body);
  const { link, appointment } = await linkHolder(code, host);
  const { opens, closes } = await requireOpen(host, appointment, host.now());
  const since = Math.max(report.since, opens);
  const statement = { role: link.role, page, report: { ...report, since }, opening };
  return { id: appointment.id, statement, closes };
}

async function attendStream(request: Request, host: Host): Promise<Response> {
  const lastEventId = await lastEventIdOf(request);
  const { id, statement, closes } = await statementIn(request, host, true);
  const begin = () => host.presence.state(id, statement, closes);
  return presenceStream({
    signal: request.signal,
    page: pageKey(statement),
    encode: (_, presence) => wirePresence(presence),
    follow: (follower) =>
      host.presence.follow({ appointmentIds: [id], lastEventId }, follower, begin),
    report: (error) => host.report(error),
  });
}

async function watchStream(request: Request, host: Host): Promise<Response> {
  const asked = appointmentIdsOf(await readJsonObject(request));
  const lastEventId = await lastEventIdOf(request);
  const appointmentIds = await authorisedIds(request, host, asked);
  if (appointmentIds.length === 0) throw unknownAppointment();
  const followed = new Set(appointmentIds);
  return presenceStream({
    signal: request.signal,
    leftOut: asked.filter((id) => !followed.has(id)),
    encode: (appointmentId, presence) => ({ appointmentId, ...wirePresence(presence) }),
    mayGoOn: async () => {
      const still = await authorisedIds(request, host, appointmentIds);
      return still.length === appointmentIds.length;
    },
    follow: (follower) => host.presence.follow({ appointmentIds, lastEventId }, follower),
    report: (error) => host.report(error),
  });
}

/** A host's database is not asked for a whole diary at once. */
const AT_ONCE = 20;

/** One appointment that is gone, or not for this person, does not take the rest of a diary with it. */
async function authorisedIds(
  request: Request,
  host: Host,
  ids: readonly string[],
): Promise<readonly string[]> {
  const authorised: string[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const answers = await Promise.all(some.map((id) => isAuthorised(request, host, id)));
    authorised.push(...some.filter((_, index) => answers[index] === true));
  }
  return authorised;
}

async function isAuthorised(request: Request, host: Host, id: string): Promise<boolean> {
  const appointment = await host.findAppointment(id);
  return appointment?.id === id && (await host.authoriseClinician(request, appointment));
}

/** Instants as RFC 3339, as everywhere on the wire. */
function wirePresence({ people, admitted, message, seen }: Presence) {
  const wirePeople = Object.entries(people).map(([role, person]) => [
    role,
    { ...person, since: instant(person.since) },
  ]);
  return {
    people: Object.fromEntries(wirePeople) as Record<string, unknown>,
    admitted,
    message: message && { text: message.text, at: instant(message.at) },
    seen,
  };
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
