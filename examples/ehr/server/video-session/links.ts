import {
  findAppointment,
  markLinksMade,
  type AppointmentRecord,
} from '../database/appointments.js';
import type { Work } from '../ehr.js';
import { tellPatient } from '../messages/outbox.js';

/** The pages that links lead to; the code goes into the fragment, which no server and no log sees. */
export const PATIENT_PAGE = '/visit';
export const CLINICIAN_PAGE = '/clinician/session';

/**
 * The link as the patient gets it. It is derived anew whenever it is shown, so
 * that the database holds nothing that lets anybody in.
 */
export function patientLink(
  { issuer }: Pick<Work, 'issuer'>,
  base: string,
  appointment: AppointmentRecord,
  linkRevision: number,
): string {
  const page = new URL(PATIENT_PAGE, base);
  page.hash = issuer.linkCode({ ...appointment, linkRevision }, 'patient');
  return page.href;
}

/** The appointment has links from now on; the patient is told once per revision. */
export async function makeLinks(work: Work, id: string): Promise<void> {
  if (!(await markLinksMade(work.database, id))) return;
  const appointment = await findAppointment(work.database, id);
  if (appointment === undefined) return;
  await tellPatient(work, appointment, appointment.linkRevision > 1 ? 'new-link' : 'link');
}
