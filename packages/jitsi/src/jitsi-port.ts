import {
  SessionError,
  type Meeting,
  type MeetingListener,
  type MeetingPort,
  type MeetingRequest,
} from '@video-session/core';
import { abortable } from './abortable.js';
import type { ExternalApiClass } from './external-api.js';
import { loadExternalApi } from './external-api-loader.js';
import { JitsiMeeting, type MeetingLimits } from './jitsi-meeting.js';
import { clearJitsiStorage } from './jitsi-storage.js';
import { meetingOptions } from './meeting-config.js';
import { NO_FEATURES, type MeetingFeatures } from './meeting-features.js';
import { createPlace, dressFrame } from './meeting-frame.js';
import { parseMeetingServer, type MeetingServer } from './meeting-server.js';
import type * as sdkMount from './react-sdk-mount.js';

/** Times are in milliseconds. */
export interface JitsiPortOptions {
  /** For `external_api.js` to arrive; 10 000 unless told. */
  readonly scriptTimeout?: number;
  /** For the frame's first sign of life; 15 000 unless told. */
  readonly frameTimeout?: number;
  /** From there until being in the room, a lobby not counted; 30 000 unless told. */
  readonly joinTimeout?: number;
  /** For a goodbye; 3 000 unless told. */
  readonly hangUpTimeout?: number;
  /** What the service turns on (R45). */
  readonly features?: Partial<MeetingFeatures>;
}

interface Settings extends MeetingLimits {
  readonly scriptTimeout: number;
  readonly features: MeetingFeatures;
}

type Request = MeetingRequest<HTMLElement>;
type SdkModule = typeof sdkMount;

/** The meeting port on a Jitsi deployment, self-hosted or JaaS. */
export function createJitsiPort(options: JitsiPortOptions = {}): MeetingPort<HTMLElement> {
  const settings: Settings = {
    scriptTimeout: 10_000,
    frameTimeout: 15_000,
    joinTimeout: 30_000,
    hangUpTimeout: 3_000,
    ...options,
    features: { ...NO_FEATURES, ...options.features },
  };
  return { mount: (request, listener) => mount(request, listener, settings) };
}

async function mount(
  request: Request,
  listener: MeetingListener,
  settings: Settings,
): Promise<Meeting> {
  const { signal } = request;
  const server = parseMeetingServer(request.domain);
  signal.throwIfAborted();
  const [externalApi, sdk] = await Promise.all([
    loadExternalApi(server.scriptUrl, { timeout: settings.scriptTimeout, signal }),
    abortable(importSdk(), signal),
  ]);
  if (!request.container.isConnected) {
    throw new SessionError('configuration-invalid', 'The meeting container is not in the document');
  }
  return place(request, listener, settings, { server, externalApi, sdk });
}

interface Loaded {
  readonly server: MeetingServer;
  readonly externalApi: ExternalApiClass;
  readonly sdk: SdkModule;
}

async function place(
  request: Request,
  listener: MeetingListener,
  settings: Settings,
  { server, externalApi: ExternalApi, sdk }: Loaded,
): Promise<Meeting> {
  const { signal } = request;
  clearJitsiStorage();
  const place = createPlace(request.container);
  try {
    const { api, unmount } = await sdk.mountJitsiMeeting(
      place,
      meetingOptions(request, settings.features),
      (options) => new ExternalApi(server.domain, options),
    );
    const remove = () => {
      unmount();
      place.remove();
      clearJitsiStorage();
    };
    const meeting = new JitsiMeeting({
      api,
      displayName: request.choices.displayName.trim(),
      background: request.choices.background,
      limits: settings,
      listener,
      signal,
      remove,
    });
    dressFrame(api.getIFrame(), request.title);
    if (signal.aborted) meeting.dispose();
    signal.throwIfAborted();
    return meeting;
  } catch (thrown) {
    place.remove();
    signal.throwIfAborted();
    throw SessionError.from(thrown, 'meeting-script-failed');
  }
}

/** A chunk of its own: nothing of it is needed before somebody joins. */
async function importSdk(): Promise<SdkModule> {
  try {
    return await import('./react-sdk-mount.js');
  } catch (thrown) {
    throw new SessionError('meeting-script-failed', 'The meeting adapter could not be loaded', {
      cause: thrown,
    });
  }
}
