/** What the page's address says about the meeting. */
export interface RoomLocation {
  /** Empty on the front page. */
  readonly room: string;
  readonly tenant: string;
  readonly jwt: string;
  /** Number of the API object in the embedding page; `undefined` when nobody embeds us. */
  readonly apiId: number | undefined;
  readonly config: RoomConfig;
  readonly userInfo: { readonly displayName: string; readonly email: string };
  /** Labels of the devices to start with. */
  readonly devices: {
    readonly audioInput?: string;
    readonly audioOutput?: string;
    readonly videoInput?: string;
  };
}

/** The keys of Jitsi's configuration that this room honours. */
export interface RoomConfig {
  readonly toolbarButtons?: readonly string[];
  readonly buttonsWithNotifyClick?: readonly (string | NotifiedButton)[];
  readonly startWithAudioMuted?: boolean;
  readonly startWithVideoMuted?: boolean;
  readonly prejoinConfig?: { readonly enabled?: boolean };
  readonly lobby?: { readonly autoKnock?: boolean };
  readonly subject?: string;
  readonly localSubject?: string;
  readonly hideConferenceSubject?: boolean;
  readonly disableSelfView?: boolean;
  readonly disableTileView?: boolean;
  readonly disableChat?: boolean;
  readonly defaultLocalDisplayName?: string;
  readonly defaultRemoteDisplayName?: string;
}

export interface NotifiedButton {
  readonly key: string;
  readonly preventExecution: boolean;
}

type Tree = Record<string, unknown>;

/**
 * Reads a room's address in Jitsi's form: `/<room>` or `/<tenant>/<room>`, the token in the query
 * or the fragment, all settings in the fragment. Without a server the room is in the query.
 */
export function readRoomLocation(url: URL, hasServer: boolean): RoomLocation {
  const fragment = readFragment(url.hash);
  const path = hasServer ? url.pathname : `/${url.searchParams.get('room') ?? ''}`;
  const parts = path.split('/').filter(Boolean).map(decode);
  const userInfo = tree(fragment['userInfo']);
  const apiId = fragment['jitsi_meet_external_api_id'];
  return {
    // Jitsi's rooms have no capitals, and its events say so.
    room: (parts.pop() ?? '').toLowerCase(),
    tenant: parts.join('/'),
    jwt: url.searchParams.get('jwt') ?? text(fragment['jwt']),
    apiId: typeof apiId === 'number' ? apiId : undefined,
    config: tree(fragment['config']),
    userInfo: { displayName: text(userInfo['displayName']), email: text(userInfo['email']) },
    devices: tree(fragment['devices']),
  };
}

/** `config.a.b="c"` becomes `{config: {a: {b: 'c'}}}`; what is no JSON stays as it is written. */
function readFragment(hash: string): Tree {
  const root: Tree = Object.create(null) as Tree;
  for (const parameter of hash.replace(/^#/, '').split('&')) {
    const separator = parameter.indexOf('=');
    if (separator < 1) continue;
    const path = parameter.slice(0, separator).split('.');
    const last = path.pop() ?? '';
    let branch = root;
    for (const step of path) branch = branchOf(branch, step);
    branch[last] = parse(decode(parameter.slice(separator + 1)));
  }
  return root;
}

// Prototype-free, so that no address can reach `__proto__`.
function branchOf(parent: Tree, step: string): Tree {
  const existing = parent[step];
  if (typeof existing === 'object' && existing !== null) return existing as Tree;
  const branch: Tree = Object.create(null) as Tree;
  parent[step] = branch;
  return branch;
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function tree(value: unknown): Tree {
  return typeof value === 'object' && value !== null ? (value as Tree) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
