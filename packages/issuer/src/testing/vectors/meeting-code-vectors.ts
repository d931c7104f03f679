import { decodeJwt } from 'jose';
import { APPOINTMENT, appointmentOf, ROLES } from './appointments.js';
import { IDS } from './ids.js';
import { SERVICE, vectorIssuer } from './issuers.js';
import { SECRETS, type SecretName } from './secrets.js';

interface Place {
  readonly name: string;
  readonly secret?: SecretName;
  readonly service?: string;
  readonly appointmentId?: string;
}

const PLACES: readonly Place[] = [
  { name: 'an appointment' },
  { name: 'the same id at another service', service: 'riverside' },
  { name: 'the same id at a service outside ASCII', service: 'Praxis Süd/1' },
  { name: 'another secret', secret: 'B' },
  { name: 'a secret outside ASCII', secret: 'C' },
  ...IDS.map(([name, appointmentId]) => ({ name: `id: ${name}`, appointmentId })),
];

const filled = (place: Place) => ({
  secret: 'A' as const,
  service: SERVICE,
  appointmentId: APPOINTMENT.id,
  ...place,
});

const issuerOf = ({ secret, service }: ReturnType<typeof filled>) =>
  vectorIssuer({ service, keys: [{ id: 1, secret }] });

export async function meetingCodeVectors() {
  const zeros = { name: 'zeros before its first digit', appointmentId: await idWithZeros() };
  const cases = [...PLACES, zeros].map(async (place) => {
    const all = filled(place);
    const issuer = await issuerOf(all);
    return { ...all, meetingCode: issuer.meetingCode(all.appointmentId) };
  });
  return {
    about:
      'Meeting codes (docs/link-and-token.md, "Meeting code"); `secret` is the lasting secret.',
    secrets: SECRETS,
    cases: await Promise.all(cases),
  };
}

async function idWithZeros(): Promise<string> {
  const issuer = await vectorIssuer();
  for (let id = 1; ; id += 1)
    if (issuer.meetingCode(String(id)).startsWith('00')) return String(id);
}

export async function pseudonymVectors() {
  const cases = PLACES.flatMap((place) =>
    ROLES.map(async (role) => {
      const all = filled(place);
      const appointment = { ...appointmentOf(APPOINTMENT), id: all.appointmentId };
      const issuer = await issuerOf(all);
      const now = appointment.starts.getTime();
      const token = decodeJwt(await issuer.issueToken({ appointment, role, now }));
      const { user } = token['context'] as { user: { id: string } };
      return { ...all, role, pseudonym: user.id };
    }),
  );
  return {
    about:
      'Pseudonyms of participants (docs/link-and-token.md, "Pseudonym"); `secret` is the lasting secret.',
    secrets: SECRETS,
    cases: await Promise.all(cases),
  };
}
