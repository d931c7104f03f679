export const SESSION_ROLES = ['patient', 'clinician', 'guest'] as const;

/** Who somebody is in a session; a guest is an interpreter, a carer or a second clinician. */
export type SessionRole = (typeof SESSION_ROLES)[number];
