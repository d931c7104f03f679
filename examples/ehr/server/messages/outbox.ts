import type { AppointmentRecord } from '../database/appointments.js';
import { addMessage } from '../database/messages.js';
import { readSettings } from '../database/settings.js';
import type { Work } from '../ehr.js';
import { patientLink } from '../video-session/links.js';
import { composeMessage, type Occasion } from './wording.js';

/** Puts one text message and one e-mail into the patient's inbox; the `/phone` pages show them. */
export async function tellPatient(
  work: Work,
  appointment: AppointmentRecord,
  occasion: Occasion,
): Promise<void> {
  const settings = await readSettings(work.database);
  const linkRevision = occasion === 'cancelled' ? null : appointment.linkMade;
  const link =
    linkRevision === null
      ? undefined
      : patientLink(work, work.address.href, appointment, linkRevision);
  await addMessage(work.database, {
    appointmentId: appointment.id,
    made: new Date(work.now()),
    linkRevision,
    ...composeMessage({ occasion, appointment, settings, link }),
  });
}
