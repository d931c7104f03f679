/**
 * What a service may add to Jitsi's configuration (option `config`): the keys
 * that Jitsi was seen to honour from an embedding page. It drops all others in
 * silence. What follows from the person, their role or a rule of ours is not
 * here: devices, language, prejoin page, deep links, single-key shortcuts.
 */
export interface HonouredConfig {
  readonly backgroundAlpha: number;
  /** Tells `toolbarButtonClicked` to listeners on the meeting's `api`. */
  readonly buttonsWithNotifyClick: readonly (
    string | { readonly key: string; readonly preventExecution: boolean }
  )[];
  readonly connectionIndicators: {
    readonly autoHide?: boolean;
    readonly autoHideTimeout?: number;
    readonly disabled?: boolean;
    readonly disableDetails?: boolean;
  };
  readonly customToolbarButtons: readonly {
    readonly id: string;
    readonly text: string;
    readonly icon: string;
  }[];
  readonly defaultLocalDisplayName: string;
  readonly defaultLogoUrl: string;
  readonly defaultRemoteDisplayName: string;
  readonly disableChat: boolean;
  readonly disabledNotifications: readonly string[];
  readonly disablePolls: boolean;
  readonly disableProfile: boolean;
  readonly disableReactions: boolean;
  readonly disableSelfView: boolean;
  readonly disableTileView: boolean;
  readonly e2ee: { readonly labels?: Readonly<Record<string, string>> };
  /** Media by a TURN server only. */
  readonly forceTurnRelay: boolean;
  readonly hideConferenceSubject: boolean;
  readonly hideConferenceTimer: boolean;
  readonly hideDisplayName: boolean;
  readonly hideLobbyButton: boolean;
  readonly lobby: { readonly autoKnock?: boolean; readonly enableChat?: boolean };
  readonly localSubject: string;
  readonly mainToolbarButtons: readonly (readonly string[])[];
  readonly p2p: {
    readonly enabled?: boolean;
    /** Milliseconds to go on by the bridge after a third person has left. */
    readonly backToP2PDelay?: number;
    readonly codecPreferenceOrder?: readonly string[];
    readonly iceTransportPolicy?: 'all' | 'relay';
  };
  readonly participantsPane: {
    readonly hideModeratorSettingsTab?: boolean;
    readonly hideMoreActionsButton?: boolean;
    readonly hideMuteAllButton?: boolean;
  };
  readonly readOnlyName: boolean;
  readonly subject: string;
  readonly toolbarButtons: readonly string[];
}

/** Each key; where Jitsi honours only some keys inside, those. */
const HONOURED: Readonly<Record<keyof HonouredConfig, true | readonly string[]>> = {
  backgroundAlpha: true,
  buttonsWithNotifyClick: true,
  connectionIndicators: true,
  customToolbarButtons: true,
  defaultLocalDisplayName: true,
  defaultLogoUrl: true,
  defaultRemoteDisplayName: true,
  disableChat: true,
  disabledNotifications: true,
  disablePolls: true,
  disableProfile: true,
  disableReactions: true,
  disableSelfView: true,
  disableTileView: true,
  e2ee: true,
  forceTurnRelay: true,
  hideConferenceSubject: true,
  hideConferenceTimer: true,
  hideDisplayName: true,
  hideLobbyButton: true,
  lobby: true,
  localSubject: true,
  mainToolbarButtons: true,
  p2p: ['enabled', 'backToP2PDelay', 'codecPreferenceOrder', 'iceTransportPolicy'],
  participantsPane: true,
  readOnlyName: true,
  subject: true,
  toolbarButtons: true,
};

const warned = new Set<string>();

/** The keys of a service's own configuration that Jitsi honours; any other is named once in the console. */
export function honoured(config: object): Partial<HonouredConfig> {
  const kept = Object.entries(config).flatMap(([key, value]: [string, unknown]) => {
    const inside = Object.hasOwn(HONOURED, key) && HONOURED[key as keyof HonouredConfig];
    if (!inside) return drop(key);
    return [[key, inside === true ? value : keptInside(key, inside, value)]];
  });
  return Object.fromEntries(kept) as Partial<HonouredConfig>;
}

function keptInside(key: string, inside: readonly string[], value: unknown): object {
  const entries = Object.entries(value ?? {}).flatMap(([name, item]: [string, unknown]) =>
    inside.includes(name) ? [[name, item] as const] : drop(`${key}.${name}`),
  );
  return Object.fromEntries(entries);
}

/** The value is not repeated: it may hold a secret (R40). */
function drop(key: string): never[] {
  if (!warned.has(key)) {
    warned.add(key);
    // eslint-disable-next-line no-console -- for the developer
    console.warn(`[video-session] Jitsi does not honour "${key}" from a page: it is not sent`);
  }
  return [];
}
