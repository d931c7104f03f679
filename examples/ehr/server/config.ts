import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlainFailure } from './plain-failure.js';

/** Where the video calls take place, and what its tokens must say. */
export type MeetingServer =
  | { readonly kind: 'sandbox'; readonly appId: string; readonly audience: string }
  | {
      readonly kind: 'self-hosted';
      readonly domain: URL;
      readonly appId: string;
      readonly audience: string;
      readonly subject: string;
    }
  | {
      readonly kind: 'jaas';
      readonly domain: URL;
      readonly appId: string;
      readonly signingKey: { readonly kid: string; readonly privateKey: string };
    };

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  /** Undefined: the port after this one, or any free port. */
  readonly sandboxPort: number | undefined;
  readonly dataDirectory: string;
  /** Where patients reach this server, when that is not `http://localhost:<port>`. */
  readonly publicUrl: URL | undefined;
  readonly meeting: MeetingServer;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_DATA = fileURLToPath(new URL('../data', import.meta.url));

/** @throws {PlainFailure} for the first variable that is wrong, naming it and what was expected */
export function readConfig(environment: Environment): Config {
  const read = (name: string) => environment[name]?.trim() || undefined;
  return {
    port: portOf('PORT', read('PORT')) ?? 3000,
    sandboxPort: portOf('SANDBOX_PORT', read('SANDBOX_PORT')),
    dataDirectory: read('DATA_DIR') ?? DEFAULT_DATA,
    publicUrl: publicUrlOf(read('PUBLIC_URL')),
    meeting: meetingOf(read),
  };
}

function portOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new PlainFailure(`${name} must be a number from 0 to 65535, but it is "${value}".`);
}

function publicUrlOf(value: string | undefined): URL | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url;
  throw new PlainFailure(
    `PUBLIC_URL must be an address without a path, such as https://ehr.example.org, but it is "${value}".`,
  );
}

function meetingOf(read: (name: string) => string | undefined): MeetingServer {
  const domain = read('JITSI_DOMAIN');
  const appId = read('JITSI_APP_ID') ?? 'video-session';
  const audience = read('JITSI_AUDIENCE') ?? appId;
  const jaas = ['JAAS_APP_ID', 'JAAS_KEY_ID', 'JAAS_PRIVATE_KEY_FILE'].map((name) => read(name));
  if (jaas.some((value) => value !== undefined)) return jaasOf(jaas, domain);
  if (domain === undefined) return { kind: 'sandbox', appId, audience };

  const url = meetingUrlOf(domain);
  if (url.hostname === '8x8.vc') {
    throw new PlainFailure(
      'JITSI_DOMAIN names JaaS (8x8.vc): set JAAS_APP_ID, JAAS_KEY_ID and JAAS_PRIVATE_KEY_FILE too.',
    );
  }
  const subject = read('JITSI_SUBJECT') ?? url.hostname;
  return { kind: 'self-hosted', domain: url, appId, audience, subject };
}

function jaasOf(values: readonly (string | undefined)[], domain: string | undefined) {
  const [appId, keyId, file] = values;
  if (appId === undefined || keyId === undefined || file === undefined) {
    throw new PlainFailure(
      'For JaaS set all three of JAAS_APP_ID, JAAS_KEY_ID and JAAS_PRIVATE_KEY_FILE.',
    );
  }
  // The console of JaaS shows the key's id with the AppID in front; people paste either.
  const kid = keyId.includes('/') ? keyId : `${appId}/${keyId}`;
  const url = meetingUrlOf(domain ?? `https://8x8.vc/${appId}`);
  return {
    kind: 'jaas',
    domain: url,
    appId,
    signingKey: { kid, privateKey: readKey(file) },
  } as const;
}

/** Any PEM of an unencrypted RSA key: consoles and tools write several kinds. The issuer wants PKCS#8. */
function readKey(file: string): string {
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    if (key.asymmetricKeyType !== 'rsa') throw new TypeError('Not an RSA key');
    return key.export({ type: 'pkcs8', format: 'pem' }).toString();
  } catch {
    throw new PlainFailure(
      `JAAS_PRIVATE_KEY_FILE names ${file}, which is not a private RSA key in a PEM file that can be read.`,
    );
  }
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** `meet.example.org`, with a port, or a whole https address with a tenant's path. */
function meetingUrlOf(domain: string): URL {
  const address = domain.includes('://') ? domain : `https://${domain}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (url && isSafe && !url.search && !url.hash && !url.username) return url;
  throw new PlainFailure(
    `JITSI_DOMAIN must be a host such as meet.example.org, or https://8x8.vc/<AppID>, but it is "${domain}".`,
  );
}
