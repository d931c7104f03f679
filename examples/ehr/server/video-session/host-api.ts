import type { AuditEvent } from '@video-session/core';
import {
  createMemoryPresence,
  createRequestHandler,
  type RequestHandler,
  type RequestHandlerOptions,
  type WelcomeSettingsInput,
} from '@video-session/issuer';
import { addAuditEvent } from '../database/audit.js';
import {
  findAppointment,
  findAppointmentByCode,
  hasLinks,
  markLinksMade,
  raiseLinkRevision,
} from '../database/appointments.js';
import { hasTold } from '../database/messages.js';
import { readSettings, type ServiceSettings } from '../database/settings.js';
import { allOrNothing, type Ehr } from '../ehr.js';
import { clinicianOf } from '../login/login.js';
import { printFault } from '../print-fault.js';
import { CLINICIAN_PAGE, makeLinks, PATIENT_PAGE } from './links.js';
import { messageTemplate } from './message-template.js';

export const HOST_API = '/video-session';
/** The same for the links of a clinical contact, which the clinician shares by hand (R12). */
export const HOST_API_BY_HAND = '/by-hand/video-session';

/** Where the elements ask for links. Those of the diary go into a message to the patient at once. */
export const LINKS = `${HOST_API}/links`;
export const LINKS_BY_HAND = `${HOST_API_BY_HAND}/links`;

type Sharing = 'reminder' | 'by-hand';

/** Everything that the SDK asks of this backend: look-ups in its own records, and an ear for events. */
export function createHostApi(ehr: Ehr): Readonly<Record<Sharing, RequestHandler>> {
  const presence = createMemoryPresence({ now: ehr.now });
  const common = { ...questions(ehr), presence };
  return {
    reminder: hostApi(ehr, common, 'reminder'),
    'by-hand': hostApi(ehr, common, 'by-hand'),
  };
}

type Questions = Omit<RequestHandlerOptions, 'basePath' | 'sharing' | 'onEvent'>;

function questions(ehr: Ehr): Questions {
  const { database, issuer, now } = ehr;
  return {
    issuer,
    now,
    pages: { patient: PATIENT_PAGE, clinician: CLINICIAN_PAGE, guest: PATIENT_PAGE },
    service: async () => {
      const { serviceName, phone } = await readSettings(database);
      return { name: serviceName, phone };
    },
    findAppointment: (id) => findAppointment(database, id),
    authoriseClinician: async (request) => (await clinicianOf(ehr, request)) !== undefined,
    welcome: async ({ clinicianName }) => welcomeOf(await readSettings(database), clinicianName),
    retireLinks: (_request, { id }) => raiseLinkRevision(database, id),
    waitingRoom: async () => (await readSettings(database)).waitingRoom,
    onError: (error) => printFault('The host API failed', error),
  };
}

function hostApi(ehr: Ehr, common: Questions, by: Sharing): RequestHandler {
  const recording = new Set<Promise<void>>();
  const record = (event: AuditEvent) => {
    const recorded = recordEvent(ehr, event, by).finally(() => recording.delete(recorded));
    recording.add(recorded);
  };
  const handle = createRequestHandler({
    ...common,
    basePath: by === 'reminder' ? HOST_API : HOST_API_BY_HAND,
    sharing: async (_request, { id }) => {
      const settings = await readSettings(ehr.database);
      return {
        by: await sharedBy(ehr, id, by),
        template: messageTemplate(settings),
        phrases: settings.phrases,
      };
    },
    onEvent: record,
  });
  return async (request, connection) => {
    const response = await handle(request, connection);
    // The patient's message is there before the clinician reads that the link was made.
    await Promise.all(recording);
    return response;
  };
}

/** R12: as the link has gone out, wherever it is looked at; one that is being made goes out as this page does it. */
async function sharedBy({ database }: Ehr, id: string, by: Sharing): Promise<Sharing> {
  const appointment = await findAppointment(database, id);
  if (appointment === undefined || !hasLinks(appointment)) return by;
  return (await hasTold(database, id, appointment.linkRevision)) ? 'reminder' : 'by-hand';
}

function welcomeOf(settings: ServiceSettings, clinicianName: string): WelcomeSettingsInput {
  const { welcome, serviceName, phone } = settings;
  return { ...welcome, serviceName, phone, clinicianName: welcome.clinicianName ?? clinicianName };
}

/** Never in the way of the answer: a trail that cannot be written is a matter for the console. */
async function recordEvent(ehr: Ehr, event: AuditEvent, by: Sharing): Promise<void> {
  try {
    await allOrNothing(ehr, async (work) => {
      await addAuditEvent(work.database, event);
      if (event.type !== 'links-created' && event.type !== 'links-renewed') return;
      const appointment = await findAppointmentByCode(work.database, event.meetingCode);
      if (appointment === undefined) return;
      if (by === 'reminder') await makeLinks(work, appointment.id);
      else await markLinksMade(work.database, appointment.id);
    });
  } catch (error) {
    printFault(`The event ${event.type} was not recorded`, error);
  }
}
