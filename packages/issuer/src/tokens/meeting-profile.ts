import { refuse, requireFunction, requireObject, requireText } from '../check.js';

/** What a kind of meeting server wants to read in a token, beside the session itself. */
export interface MeetingProfile {
  /** `iss` */
  readonly issuer: string;
  /** `aud`, a string: Prosody refuses a list. */
  readonly audience: string;
  /** `sub` */
  readonly subject: string;
  /** The `kid` in the token's header and in the key set. */
  keyId(kid: string): string;
}

export interface SelfHostedOptions {
  /** The `app_id` of Prosody's token authentication, which becomes `iss`. */
  readonly appId: string;
  /** One of Prosody's accepted audiences; the application id by default. */
  readonly audience?: string | undefined;
  /** The meeting server's XMPP domain or tenant, or `*`. */
  readonly subject: string;
}

/** A Jitsi of one's own with Prosody's token authentication. */
export function selfHostedProfile(options: SelfHostedOptions): MeetingProfile {
  requireObject(options, 'profile');
  const issuer = requireText(options.appId, 'profile.appId');
  return {
    issuer,
    audience: requireText(options.audience ?? issuer, 'profile.audience'),
    subject: requireText(options.subject, 'profile.subject'),
    keyId: (kid) => kid,
  };
}

/** Jitsi as a Service: `appId` is the tenant, `vpaas-magic-cookie-…`. */
export function jaasProfile(options: { readonly appId: string }): MeetingProfile {
  requireObject(options, 'profile');
  const tenant = requireText(options.appId, 'profile.appId');
  if (tenant.includes('/')) refuse('profile.appId', 'the AppID alone, without the key id');
  return {
    issuer: 'chat',
    audience: 'jitsi',
    subject: tenant,
    keyId(kid) {
      const key = kid.startsWith(`${tenant}/`) ? kid.slice(tenant.length + 1) : kid;
      if (key.includes('/')) refuse('signingKeys kid', 'a key id of the AppID in the profile');
      return `${tenant}/${key}`;
    },
  };
}

/** @throws {TypeError} naming the part that is missing, for one that a host has put together itself */
export function requireProfile(profile: MeetingProfile): void {
  requireObject(profile, 'profile');
  for (const name of ['issuer', 'audience', 'subject'] as const)
    requireText(profile[name], `profile.${name}`);
  const { keyId } = profile as { readonly keyId: unknown };
  requireFunction(keyId, 'profile.keyId');
}
