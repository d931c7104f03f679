import type { Appointment } from '../appointment.js';
import { createIssuer, type Issuer, type IssuerOptions } from '../issuer.js';
import { selfHostedProfile } from '../tokens/meeting-profile.js';
import { generateSigningKey } from '../tokens/signing-keys.js';

/** Wednesday 9 December 2026, 13:55 in London: five minutes before the booked start. */
export const SAMPLE_NOW = Date.UTC(2026, 11, 9, 13, 55);

export const sampleAppointment: Appointment = {
  id: '104711',
  starts: new Date(Date.UTC(2026, 11, 9, 14)),
  ends: new Date(Date.UTC(2026, 11, 9, 14, 50)),
  status: 'booked',
  linkRevision: 0,
  clinicianName: 'Dr Amara Osei',
};

/** Made once: an RSA key takes its time. */
export const sampleSigningKey = await generateSigningKey();
export const sampleSecret = 'first-link-secret-of-32-bytes-or-more';
export const otherSecret = 'other-link-secret-of-32-bytes-or-more';

export const sampleIssuerOptions: IssuerOptions = {
  service: { id: 'hillside', timeZone: 'Europe/London' },
  linkKeys: [{ id: 1, secret: sampleSecret }],
  signingKeys: [sampleSigningKey],
  profile: selfHostedProfile({ appId: 'video-session', subject: 'meet.example.org' }),
};

export function createSampleIssuer(changes: Partial<IssuerOptions> = {}): Promise<Issuer> {
  return createIssuer({ ...sampleIssuerOptions, ...changes });
}
