import { refuse, requireText } from '../check.js';

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
  const issuer = requireText(options.appId, 'profile.appId');
  return {
    issuer,
    audience: requireText(options.audience ?? issuer, 'profile.audience'),
    subject: requireText(options.subject, 'profile.subject'),
    keyId: (kid) => kid,
  };
}

/** Jitsi as a Service: `appId` is the tenant, `vpaas-magic-cookie-…`. */
export function jaasProfile({ appId }: { readonly appId: string }): MeetingProfile {
  const tenant = requireText(appId, 'profile.appId');
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
