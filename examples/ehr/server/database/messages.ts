import type { Queryable } from './database.js';

/** What goes out to a patient; `{link}` stands where the link will be. */
export interface MessageText {
  readonly subject: string;
  readonly sms: string;
  readonly email: string;
}

export interface NewMessage extends MessageText {
  readonly appointmentId: string;
  readonly made: Date;
  /** The revision of the link in it; null where it has none. */
  readonly linkRevision: number | null;
}

export interface OutgoingMessage extends NewMessage {
  readonly id: number;
}

/** The newest message of one patient's inbox. */
export interface InboxLine {
  readonly patientId: number;
  readonly patientName: string;
  readonly messages: number;
  readonly made: Date | null;
  readonly subject: string | null;
}

export async function addMessage(database: Queryable, message: NewMessage): Promise<void> {
  await database.query(
    `insert into outgoing_messages (appointment_id, made, subject, sms, email, link_revision)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      Number(message.appointmentId),
      message.made,
      message.subject,
      message.sms,
      message.email,
      message.linkRevision,
    ],
  );
}

/** Whether the links of this revision have gone out to the patient. */
export async function hasTold(
  database: Queryable,
  appointmentId: string,
  linkRevision: number,
): Promise<boolean> {
  const { rows } = await database.query(
    'select from outgoing_messages where appointment_id = $1 and link_revision = $2 limit 1',
    [Number(appointmentId), linkRevision],
  );
  return rows.length === 1;
}

/** Newest first. */
export async function listMessages(
  database: Queryable,
  patientId: number,
): Promise<readonly OutgoingMessage[]> {
  const { rows } = await database.query<OutgoingMessage>(
    `select outgoing_messages.id, appointment_id::text as "appointmentId", made, subject, sms, email,
            outgoing_messages.link_revision as "linkRevision"
       from outgoing_messages join appointments on appointments.id = appointment_id
      where patient_id = $1 order by made desc, outgoing_messages.id desc`,
    [patientId],
  );
  return rows;
}

export async function listInboxes(database: Queryable): Promise<readonly InboxLine[]> {
  const { rows } = await database.query<InboxLine>(
    `select patients.id as "patientId", given_name || ' ' || family_name as "patientName",
            count(outgoing_messages.id)::integer as messages, max(made) as made,
            (array_agg(subject order by made desc, outgoing_messages.id desc)
              filter (where subject is not null))[1] as subject
       from patients
       left join appointments on appointments.patient_id = patients.id
       left join outgoing_messages on appointment_id = appointments.id
      group by patients.id order by made desc nulls last, family_name`,
  );
  return rows;
}
