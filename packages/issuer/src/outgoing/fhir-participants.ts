import { SESSION_ROLES, type SessionRole } from '@video-session/core';
import { refuse, requireObject, requireText } from '../check.js';
import type { FhirParticipant, FhirReference } from './fhir-types.js';
import { extensionOf, isOurExtension } from './fhir-virtual-service.js';

/** Who is who; needed for a new resource, and for those whom an existing one lacks. */
export type FhirActors = Partial<Record<SessionRole, FhirReference | undefined>>;

export type LinkPerRole = Partial<Record<SessionRole, string | undefined>>;

const ROLE_OF_TYPE: Readonly<Record<string, SessionRole>> = {
  Patient: 'patient',
  Practitioner: 'clinician',
  PractitionerRole: 'clinician',
  RelatedPerson: 'guest',
};
const TYPE_OF_ROLE = { patient: 'Patient', clinician: 'Practitioner', guest: 'RelatedPerson' };

/**
 * The participants with the link of each: there may be several in one role (R7),
 * and those of no role, such as a room, are left alone. Whoever has a link and is
 * not there yet is added; in a new resource patient and clinician always are.
 */
export function participantsWithLinks(
  existing: readonly FhirParticipant[],
  links: LinkPerRole,
  actors: FhirActors,
  clinicianName = 'Clinician',
): FhirParticipant[] {
  const names = { patient: 'Patient', clinician: clinicianName, guest: 'Guest' };
  for (const role of SESSION_ROLES) requireActor(actors[role], `participants.${role}`);
  const there = existing.map((one) => ({ one, role: roleOf(one, actors) }));
  const missing = SESSION_ROLES.filter(
    (role) => isWanted(role) && !there.some((entry) => entry.role === role),
  ).map((role) => ({ one: newParticipant(role, actors[role] ?? { display: names[role] }), role }));
  return [...there, ...missing].map(({ one, role }) => withLink(one, role, role && links[role]));

  function isWanted(role: SessionRole): boolean {
    const isNew = existing.length === 0 && role !== 'guest';
    return isNew || links[role] !== undefined || actors[role] !== undefined;
  }
}

/** The name of the first clinician who has one. */
export function clinicianIn(participants: readonly FhirParticipant[]): string | undefined {
  const clinicians = participants.filter((one) => roleOf(one, {}) === 'clinician');
  return clinicians.map(({ actor }) => actor?.display).find((name) => name);
}

function roleOf({ actor, type }: FhirParticipant, actors: FhirActors): SessionRole | undefined {
  const reference = actor?.reference;
  const named = SESSION_ROLES.find(
    (role) => reference !== undefined && actors[role]?.reference === reference,
  );
  const isInterpreter = type?.some(({ coding }) =>
    coding?.some(({ code }) => code === 'translator'),
  );
  return named ?? (isInterpreter ? 'guest' : ROLE_OF_TYPE[typeOf(actor) ?? '']);
}

/** `Patient` of `Patient/1`, `https://fhir.example/Patient/1/_history/2` or `{type: 'Patient'}`. */
function typeOf(actor: FhirReference | undefined): string | undefined {
  const [, type] =
    /(?:^|\/)([A-Z]\w+)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(actor?.reference ?? '') ?? [];
  return type ?? actor?.type;
}

function withLink(
  participant: FhirParticipant,
  role: SessionRole | undefined,
  link: string | undefined,
): FhirParticipant {
  const { extension = [], ...rest } = participant;
  const others = extension.filter((one) => !isOurExtension(one));
  const ours = role === undefined || link === undefined ? [] : [extensionOf(link, role)];
  const all = [...others, ...ours];
  return all.length === 0 ? rest : { extension: all, ...rest };
}

function newParticipant(role: SessionRole, actor: FhirReference): FhirParticipant {
  const type = typeOf(actor) === undefined ? { type: TYPE_OF_ROLE[role] } : {};
  return { actor: { ...actor, ...type }, status: 'accepted' };
}

function requireActor(actor: FhirReference | undefined, field: string): void {
  if (actor === undefined) return;
  requireObject(actor, field);
  const { reference, type, display } = actor;
  if (reference === undefined && display === undefined)
    refuse(field, 'a reference with reference or display');
  for (const [name, text] of Object.entries({ reference, type, display }))
    if (text !== undefined) requireText(text, `${field}.${name}`);
}
