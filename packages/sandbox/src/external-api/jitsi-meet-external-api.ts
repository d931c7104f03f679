import { PostMessageTransportBackend, Transport } from '@jitsi/js-utils/transport';
import { COMMAND_NAMES, isCommandName } from '../wire/commands.js';
import { EVENT_NAMES, INTERNAL_EVENT_NAMES, type WireEvent } from '../wire/events.js';
import { Emitter, type Listener } from './emitter.js';
import { createFrame } from './frame.js';
import { roomUrl, type RoomUrlOptions } from './room-url.js';
import { Roster } from './roster.js';
import { readStorage, writeStorage } from './storage.js';

/** The constructor options of Jitsi's API object. */
export interface ExternalApiOptions extends Omit<RoomUrlOptions, 'localStorageContent'> {
  readonly parentNode?: Node;
  readonly width?: string | number;
  readonly height?: string | number;
  readonly onload?: () => void;
  readonly invitees?: readonly unknown[];
  /** The `sandbox` attribute of the frame. */
  readonly sandbox?: string;
}

// Only readable while this script runs for the first time.
const SCRIPT_URL =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

/** The sandbox's server writes `socket` in its place as it delivers this script. */
const SIGNALLING = 'signalling:broadcast';

let lastId = 0;

/**
 * The class that Jitsi's `external_api.js` defines, written anew: the same constructor, methods,
 * events and commands over the same wire, so that it drives the sandbox's room and a real one.
 */
export class JitsiMeetExternalAPI extends Emitter {
  readonly #frame: HTMLIFrameElement;
  readonly #transport: Transport;
  readonly #roster = new Roster();
  readonly #onload: (() => void) | undefined;
  #videoQuality: unknown;

  constructor(domain: string, options: ExternalApiOptions = {}) {
    super();
    const id = lastId++;
    const { parentNode = document.body, width = '100%', height = '100%', sandbox } = options;
    const url = roomUrl(
      domain,
      id,
      { ...options, localStorageContent: readStorage() },
      { url: SCRIPT_URL, hasServer: SIGNALLING.endsWith('socket') },
    );
    this.#onload = options.onload;
    this.#frame = createFrame(id, url, { parent: parentNode, width, height, sandbox });
    this.#transport = new Transport({
      backend: new PostMessageTransportBackend({
        postisOptions: {
          allowedOrigin: url.origin,
          scope: `jitsi_meet_external_api_${id}`,
          // Null where the parent is not in the document; Jitsi then hears nothing either.
          ...(this.#frame.contentWindow && { window: this.#frame.contentWindow }),
        },
      }),
    });
    this.#transport.on('event', (event: WireEvent) => this.#onEvent(event));
    if (options.invitees?.length) void this.invite(options.invitees);
  }

  /** Sends a command to the room. An unknown one is reported on the console. */
  executeCommand(name: string, ...data: unknown[]): void {
    if (!isCommandName(name)) {
      // eslint-disable-next-line no-console -- as Jitsi's class reports it
      console.error(`Not a command of the meeting: ${name}`);
      return;
    }
    this.#transport.sendEvent({ data, name: COMMAND_NAMES[name] });
  }

  executeCommands(commands: Readonly<Record<string, unknown>>): void {
    for (const [name, argument] of Object.entries(commands)) this.executeCommand(name, argument);
  }

  /** Removes the frame and every listener. The others in the room see one leave at once. */
  dispose(): void {
    this.emit('_willDispose');
    this.#transport.dispose();
    this.removeAllListeners();
    this.#frame.remove();
  }

  addEventListener(event: string, listener: Listener): void {
    this.on(event, listener);
  }

  addEventListeners(listeners: Readonly<Record<string, Listener>>): void {
    for (const [event, listener] of Object.entries(listeners)) this.on(event, listener);
  }

  /** As in Jitsi, all listeners of the event go. */
  removeEventListener(event: string): void {
    this.removeAllListeners(event);
  }

  removeEventListeners(events: readonly string[]): void {
    for (const event of events) this.removeAllListeners(event);
  }

  getIFrame(): HTMLIFrameElement {
    return this.#frame;
  }

  getSupportedCommands(): string[] {
    return Object.keys(COMMAND_NAMES);
  }

  getSupportedEvents(): string[] {
    return Object.values(EVENT_NAMES);
  }

  getNumberOfParticipants(): number {
    return this.#roster.count;
  }

  getParticipantsInfo(): object[] {
    return this.#roster.list();
  }

  getDisplayName(participantId: string): string | undefined {
    return this.#roster.get(participantId)?.displayName;
  }

  getEmail(participantId: string): string | undefined {
    return this.#roster.get(participantId)?.email;
  }

  getAvatarURL(participantId: string): string | undefined {
    return this.#roster.get(participantId)?.avatarURL;
  }

  getVideoQuality(): unknown {
    return this.#videoQuality;
  }

  getRoomsInfo(): Promise<unknown> {
    return this.#request('rooms-info');
  }

  isAudioMuted(): Promise<unknown> {
    return this.#request('is-audio-muted');
  }

  isVideoMuted(): Promise<unknown> {
    return this.#request('is-video-muted');
  }

  isAudioAvailable(): Promise<unknown> {
    return this.#request('is-audio-available');
  }

  isVideoAvailable(): Promise<unknown> {
    return this.#request('is-video-available');
  }

  isSharingScreen(): Promise<unknown> {
    return this.#request('is-sharing-screen');
  }

  getConnectionStats(): Promise<unknown> {
    return this.#request('connection-stats');
  }

  isP2pActive(): Promise<unknown> {
    return this.#request('get-p2p-status');
  }

  getContentSharingParticipants(): Promise<unknown> {
    return this.#request('get-content-sharing-participants');
  }

  getSessionId(): Promise<unknown> {
    return this.#request('session-id');
  }

  invite(invitees: readonly unknown[]): Promise<unknown> {
    if (!Array.isArray(invitees) || invitees.length === 0) {
      return Promise.reject(new TypeError('Nobody to invite'));
    }
    return this.#request('invite', { invitees });
  }

  getAvailableDevices(): Promise<unknown> {
    return this.#deviceRequest('getAvailableDevices').catch(() => ({}));
  }

  getCurrentDevices(): Promise<unknown> {
    return this.#deviceRequest('getCurrentDevices').catch(() => ({}));
  }

  isDeviceChangeAvailable(deviceType?: string): Promise<unknown> {
    return this.#deviceRequest('isDeviceChangeAvailable', { deviceType });
  }

  isDeviceListAvailable(): Promise<boolean> {
    return Promise.resolve(true);
  }

  isMultipleAudioInputSupported(): Promise<unknown> {
    return this.#deviceRequest('isMultipleAudioInputSupported');
  }

  setAudioInputDevice(label: string, id?: string): Promise<unknown> {
    return this.#deviceRequest('setDevice', { device: { id, kind: 'audioinput', label } });
  }

  setAudioOutputDevice(label: string, id?: string): Promise<unknown> {
    return this.#deviceRequest('setDevice', { device: { id, kind: 'audiooutput', label } });
  }

  setVideoInputDevice(label: string, id?: string): Promise<unknown> {
    return this.#deviceRequest('setDevice', { device: { id, kind: 'videoinput', label } });
  }

  pinParticipant(participantId: string, videoType?: string): void {
    this.executeCommand('pinParticipant', participantId, videoType);
  }

  setLargeVideoParticipant(participantId: string, videoType?: string): void {
    this.executeCommand('setLargeVideoParticipant', participantId, videoType);
  }

  #request(name: string, details: object = {}): Promise<unknown> {
    return this.#transport.sendRequest({ ...details, name });
  }

  #deviceRequest(name: string, details: object = {}): Promise<unknown> {
    return this.#request(name, { ...details, type: 'devices' });
  }

  // Always true: what the transport takes for unprocessed it keeps for ever.
  #onEvent(event: WireEvent): true {
    const { name, ...data } = event;
    this.#roster.follow(event);
    if (name === 'ready') this.#onload?.();
    if (name === 'video-quality-changed') this.#videoQuality = data['videoQuality'];
    if ((name as string) === 'local-storage-changed') writeStorage(data['localStorageContent']);
    if (Object.hasOwn(INTERNAL_EVENT_NAMES, name)) {
      this.emit(INTERNAL_EVENT_NAMES[name as keyof typeof INTERNAL_EVENT_NAMES], data);
    } else if (Object.hasOwn(EVENT_NAMES, name)) {
      this.emit(EVENT_NAMES[name as keyof typeof EVENT_NAMES], data);
    }
    return true;
  }
}
