/** What a room's address is made of; the constructor options of Jitsi's API object. */
export interface RoomUrlOptions {
  readonly roomName?: string;
  readonly configOverwrite?: Readonly<Record<string, unknown>>;
  readonly interfaceConfigOverwrite?: Readonly<Record<string, unknown>>;
  readonly userInfo?: Readonly<Record<string, unknown>>;
  readonly devices?: Readonly<Record<string, unknown>>;
  readonly iceServers?: unknown;
  readonly jwt?: string;
  readonly lang?: string;
  readonly release?: string;
  /** State that Jitsi keeps for itself in the embedding page. */
  readonly localStorageContent?: string | null;
}

/** Where this very script came from. */
export interface ScriptOrigin {
  /** Address of the script; empty when unknown. */
  readonly url: string;
  /** Whether a sandbox server delivered it, or a folder of static files. */
  readonly hasServer: boolean;
}

/**
 * The address of a room on `domain`, in Jitsi's form: everything the page needs to know is in
 * the fragment, only the token and the language are in the query.
 *
 * A domain other than the script's own is a real deployment and always reached by https.
 */
export function roomUrl(
  domain: string,
  id: number,
  options: RoomUrlOptions,
  script: ScriptOrigin,
): URL {
  const base = domain.replace(/\/+$/, '');
  const room = options.roomName ?? '';
  const home = scriptHome(script);
  const fragment = fragmentOf(id, options);
  if (home && !script.hasServer && base === home.authority + home.folder) {
    const url = new URL(`${home.scheme}//${base}/room.html`);
    url.searchParams.set('room', room);
    // A folder of files has no use for the token, and its server should not log it.
    url.hash = options.jwt ? `${fragment}&jwt=${encodeURIComponent(options.jwt)}` : fragment;
    return url;
  }
  const isOwn = home !== undefined && base.split('/')[0] === home.authority;
  const url = new URL(`${isOwn ? home.scheme : 'https:'}//${base}/${room}`);
  const query = {
    jwt: options.jwt,
    lang: options.lang ?? text(options.configOverwrite?.['defaultLanguage']),
    release: options.release,
  };
  for (const [key, value] of Object.entries(query)) {
    if (value) url.searchParams.set(key, value);
  }
  url.hash = fragment;
  return url;
}

function scriptHome(
  script: ScriptOrigin,
): { scheme: string; authority: string; folder: string } | undefined {
  if (!script.url) return undefined;
  const url = new URL(script.url);
  return {
    scheme: url.protocol,
    authority: url.host,
    folder: url.pathname.replace(/\/[^/]*$/, ''),
  };
}

function fragmentOf(id: number, options: RoomUrlOptions): string {
  const groups: readonly (readonly [string, object | undefined])[] = [
    ['config', options.configOverwrite],
    ['iceServers', options.iceServers as object | undefined],
    ['interfaceConfig', options.interfaceConfigOverwrite],
    ['devices', options.devices],
    ['userInfo', options.userInfo],
    ['appData', { localStorageContent: options.localStorageContent ?? null }],
  ];
  const parameters = groups.flatMap(([prefix, values]) =>
    Object.entries(values ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${prefix}.${key}=${encodeURIComponent(JSON.stringify(value))}`),
  );
  return [`jitsi_meet_external_api_id=${id}`, ...parameters].join('&');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
