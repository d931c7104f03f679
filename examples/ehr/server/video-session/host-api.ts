import type { AuditEvent } from '@video-session/core';
import {
  createRequestHandler,
  type RequestHandler,
  type WelcomeSettingsInput,
} from '@video-session/issuer';
import { addAuditEvent } from '../database/audit.js';
import { findAppointment, findAppointmentByCode, markLinksMade } from '../database/appointments.js';
import { readSettings, type ServiceSettings } from '../database/settings.js';
import { allOrNothing, type Ehr } from '../ehr.js';
import { clinicianOf } from '../login/login.js';
import { printFault } from '../print-fault.js';
import { CLINICIAN_PAGE, makeLinks, PATIENT_PAGE } from './links.js';

export const HOST_API = '/video-session';

/** Where the elements ask for links. Those of the diary go into a message to the patient at once. */
export const LINKS = `${HOST_API}/links`;
/** Those of a clinical contact the clinician shares by hand (R12); how is our own affair, not the SDK's. */
export const LINKS_BY_HAND = `${LINKS}?share=by-hand`;

/**
 * Everything that the SDK asks of this backend: three look-ups in its own
 * records, and an ear for events. The handler is made anew for each request,
 * because the service may change its name and number at any time.
 */
export function createHostApi(ehr: Ehr): RequestHandler {
  return async (request) => {
    const settings = await readSettings(ehr.database);
    const recorded: Promise<void>[] = [];
    const sends = new URL(request.url).searchParams.get('share') !== 'by-hand';
    const handle = createRequestHandler({
      issuer: ehr.issuer,
      basePath: HOST_API,
      pages: { patient: PATIENT_PAGE, clinician: CLINICIAN_PAGE },
      service: { name: settings.serviceName, phone: settings.phone },
      findAppointment: (id) => findAppointment(ehr.database, id),
      authoriseClinician: async () => (await clinicianOf(ehr, request)) !== undefined,
      welcome: () => Promise.resolve(welcomeOf(settings)),
      onEvent: (event) => void recorded.push(recordEvent(ehr, event, sends)),
      onError: (error) => printFault('The host API failed', error),
      now: ehr.now,
    });
    const response = await handle(request);
    // The patient's message is there before the clinician reads that the link was made.
    await Promise.all(recorded);
    return response;
  };
}

function welcomeOf(settings: ServiceSettings): WelcomeSettingsInput {
  return {
    serviceName: settings.serviceName,
    phone: settings.phone,
    logo: '/assets/logo.svg',
    text: settings.welcomeText,
    links: settings.welcomeLinks,
    enabled: settings.welcomeEnabled,
  };
}

/** Never in the way of the answer: a trail that cannot be written is a matter for the console. */
async function recordEvent(ehr: Ehr, event: AuditEvent, sends: boolean): Promise<void> {
  try {
    await allOrNothing(ehr, async (work) => {
      await addAuditEvent(work.database, event);
      if (event.type !== 'links-created') return;
      const appointment = await findAppointmentByCode(work.database, event.meetingCode);
      if (appointment === undefined) return;
      if (sends) await makeLinks(work, appointment.id);
      else await markLinksMade(work.database, appointment.id);
    });
  } catch (error) {
    printFault(`The event ${event.type} was not recorded`, error);
  }
}
