import type { AuditEvent } from '@video-session/core';
import type { Queryable } from './database.js';

/** The trail holds no personal data: the meeting code leads back to the appointment (R42). */
export async function addAuditEvent(database: Queryable, event: AuditEvent): Promise<void> {
  await database.query(
    'insert into audit_events (at, type, meeting_code, role, code) values ($1, $2, $3, $4, $5)',
    [new Date(event.at), event.type, event.meetingCode, event.role ?? null, event.code ?? null],
  );
}
