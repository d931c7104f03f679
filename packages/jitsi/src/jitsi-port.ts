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
import type { HonouredConfig } from './honoured-config.js';
import { HostPage, loadCheck } from './host-page.js';
import { JitsiMeeting } from './jitsi-meeting.js';
import { clearJitsiStorage } from './jitsi-storage.js';
import { meetingOptions, type ServiceWishes } from './meeting-config.js';
import { NO_FEATURES, type MeetingFeatures } from './meeting-features.js';
import { createPlace, dressFrame } from './meeting-frame.js';
import { parseMeetingServer, type MeetingServer } from './meeting-server.js';
import { mountJitsiMeeting } from './react-sdk-mount.js';

/** Times are in milliseconds. */
export interface JitsiPortOptions {
  /** For `external_api.js` to arrive; 10 000 unless told. */
  readonly scriptTimeout?: number;
  /** For a goodbye; 3 000 unless told. */
  readonly hangUpTimeout?: number;
  /** What the service turns on (R45). */
  readonly features?: Partial<MeetingFeatures>;
  /** What else Jitsi is to be told. An unknown key warns once and is not sent. */
  readonly config?: Partial<HonouredConfig>;
  /** JaaS: which of its releases to use, such as `release-1234`. */
  readonly release?: string;
}

interface Settings {
  readonly scriptTimeout: number;
  readonly hangUpTimeout: number;
  readonly features: MeetingFeatures;
  readonly config?: Partial<HonouredConfig>;
  readonly release?: string;
}

type Request = MeetingRequest<HTMLElement>;

/** The meeting port on a Jitsi deployment, self-hosted or JaaS. */
export function createJitsiPort(options: JitsiPortOptions = {}): MeetingPort<HTMLElement> {
  const settings: Settings = {
    scriptTimeout: 10_000,
    hangUpTimeout: 3_000,
    ...options,
    features: { ...NO_FEATURES, ...options.features },
  };
  void loadCheck();
  return {
    prepare: (domain) => void prepare(domain, settings).catch(() => undefined),
    mount: (request, listener) => mount(request, listener, settings),
  };
}

async function prepare(domain: string, { scriptTimeout, release }: Settings): Promise<void> {
  const { scriptUrl } = parseMeetingServer(domain, release);
  clearJitsiStorage(); // What an earlier page left (R47); the first look into a storage takes longest.
  (await loadCheck())?.checkPage();
  const { signal } = new AbortController();
  await loadExternalApi(scriptUrl, { timeout: scriptTimeout, signal });
}

async function mount(
  request: Request,
  listener: MeetingListener,
  settings: Settings,
): Promise<Meeting> {
  const { signal } = request;
  const server = parseMeetingServer(request.domain, settings.release);
  signal.throwIfAborted();
  const page = new HostPage(server.origin);
  try {
    const [externalApi, wishes] = await Promise.all([
      loadExternalApi(server.scriptUrl, { timeout: settings.scriptTimeout, signal }),
      abortable(wishesOf(settings), signal),
      abortable(page.check(), signal),
    ]);
    requireInDocument(request.container);
    return await place({ request, listener, settings, server, externalApi, wishes, page });
  } catch (thrown) {
    if (signal.aborted) page.stop();
    signal.throwIfAborted();
    // What a network may do has a code by now.
    const isMistake = thrown instanceof TypeError;
    const code = isMistake ? 'configuration-invalid' : 'meeting-script-failed';
    throw await page.explained(SessionError.from(thrown, code));
  }
}

function requireInDocument(container: HTMLElement): void {
  if (container.isConnected) return;
  throw new SessionError('configuration-invalid', 'The meeting container is not in the document');
}

interface Ready {
  readonly request: Request;
  readonly listener: MeetingListener;
  readonly settings: Settings;
  readonly server: MeetingServer;
  readonly externalApi: ExternalApiClass;
  readonly wishes: ServiceWishes;
  readonly page: HostPage;
}

async function place(ready: Ready): Promise<Meeting> {
  const { request, wishes, server, externalApi: ExternalApi, page } = ready;
  clearJitsiStorage(); // R47
  const place = createPlace(request.container);
  try {
    const { api, unmount } = await mountJitsiMeeting(
      place,
      meetingOptions(request, wishes),
      (options) => new ExternalApi(server.domain, options),
    );
    const remove = () => {
      page.stop();
      unmount();
      place.remove();
      clearJitsiStorage();
    };
    const { displayName, background } = request.choices;
    const meeting = new JitsiMeeting({
      api,
      displayName: displayName.trim(),
      userId: request.session.participantId,
      background,
      hangUpTimeout: ready.settings.hangUpTimeout,
      listener: ready.listener,
      signal: request.signal,
      remove,
    });
    page.onFrameRefused = (error) => meeting.fail(error);
    dressFrame(api.getIFrame(), request.title);
    void page.checkFrame(api.getIFrame());
    if (request.signal.aborted) meeting.dispose();
    request.signal.throwIfAborted();
    return meeting;
  } catch (thrown) {
    place.remove();
    throw thrown;
  }
}

/** The list of what Jitsi honours is loaded for a service that has something to say. */
async function wishesOf({ features, release, config }: Settings): Promise<ServiceWishes> {
  if (config === undefined) return { features, release };
  const { honoured } = await import('./honoured-config.js').catch((cause: unknown) => {
    throw SessionError.from(cause, 'meeting-script-failed');
  });
  return { features, release, config: honoured(config) };
}
