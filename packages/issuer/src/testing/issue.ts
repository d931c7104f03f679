import type { SessionRole } from '@video-session/core';
import { decodeJwt } from 'jose';
import type { Issuer } from '../issuer.js';
import { createSampleIssuer, SAMPLE_NOW, sampleAppointment } from './fixtures.js';

export const issuer = await createSampleIssuer();

export function issue(
  role: SessionRole = 'patient',
  now = SAMPLE_NOW,
  from: Issuer = issuer,
): Promise<string> {
  return from.issueToken({ appointment: sampleAppointment, role, now });
}

export interface TokenContext {
  readonly user: { readonly id: string; readonly affiliation: string; readonly moderator: boolean };
  readonly features: Readonly<Record<string, boolean>>;
}

/** What Jitsi reads of the person, unchecked. */
export function contextOf(token: string): TokenContext {
  return decodeJwt<{ context: TokenContext }>(token).context;
}
