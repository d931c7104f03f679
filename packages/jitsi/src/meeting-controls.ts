import {
  type Background,
  type DeviceLabels,
  type Meeting,
  type MeetingEvent,
} from '@video-session/core';
import { answerOf } from './answer.js';
import type { CommandName, ExternalApi, SendCommand } from './external-api.js';
import { MeetingBackground } from './meeting-background.js';
import { MuteSwitch } from './mute-switch.js';
import type { People } from './people.js';
import { ToggleSwitch } from './toggle-switch.js';
import { areDevices, isBackground, isText, requireWish } from './wish-check.js';

/** Milliseconds for Jitsi to change devices: without a permission it puts that off for ever. */
const DEVICE_TIME = 5_000;

const MEDIA = { microphone: 'audio', camera: 'video' } as const;

/** One frame, as what is asked of it and heard of it needs it. */
export interface RoomFrame {
  readonly api: ExternalApi;
  readonly people: People;
  /** What is seen behind the person; undefined for their room (R14). */
  readonly background: Background | undefined;
  readonly report: (event: MeetingEvent) => void;
  /** Whether the frame has been taken away. */
  readonly isOver: () => boolean;
}

/**
 * What can be asked of a meeting. Setters may be called as often as one likes;
 * a client that lacks a command leaves things as they are. What cannot be meant is refused
 * with `configuration-invalid`.
 */
export class MeetingControls implements Omit<Meeting, 'hangUp' | 'dispose' | 'api'> {
  protected readonly frame: RoomFrame;
  protected readonly microphone: MuteSwitch;
  protected readonly camera: MuteSwitch;
  protected readonly background: MeetingBackground;
  readonly #screen = new ToggleSwitch((enable) => this.#send('toggleShareScreen', { enable }));
  readonly #hand = new ToggleSwitch(() => this.#send('toggleRaiseHand'));
  readonly #chat = new ToggleSwitch(() => this.#send('toggleChat'));
  readonly #tiles = new ToggleSwitch(() => this.#send('toggleTileView'));
  readonly #send: SendCommand = (name, ...data) => {
    if (!this.frame.isOver()) this.frame.api.executeCommand(name, ...data);
  };

  constructor(frame: RoomFrame) {
    this.frame = frame;
    const { api, background } = frame;
    this.microphone = new MuteSwitch(
      () => answerOf(api, 'isAudioMuted'),
      () => this.#send('toggleAudio'),
    );
    this.camera = new MuteSwitch(
      () => answerOf(api, 'isVideoMuted'),
      () => this.#send('toggleVideo'),
    );
    this.background = new MeetingBackground(background, this.#send);
  }

  setMicrophoneMuted(muted: boolean): void {
    void this.microphone.set(muted);
  }

  setCameraMuted(muted: boolean): void {
    void this.camera.set(muted);
  }

  setScreenShared(on: boolean): void {
    this.#screen.set(on);
  }

  setHandRaised(on: boolean): void {
    this.#hand.set(on);
  }

  setTileView(on: boolean): void {
    if (this.#has('setTileView')) this.#send('setTileView', on);
    else this.#tiles.set(on);
  }

  setAudioOnly(on: boolean): void {
    this.#send(this.#has('setLowBandwidthMode') ? 'setLowBandwidthMode' : 'setAudioOnly', on);
  }

  setVideoQuality(height: number): void {
    requireWish(
      height > 0 && Number.isFinite(height),
      'setVideoQuality() takes a height in pixels',
    );
    this.#send('setVideoQuality', height);
  }

  setDisplayName(name: string): void {
    requireWish(isText(name), 'setDisplayName() takes a name that is not blank');
    // Also for when Jitsi's page has loaded itself again: it begins as it was mounted.
    this.frame.people.name = name;
    this.#send('displayName', name);
  }

  setBackground(background: Background | undefined): void {
    requireWish(isBackground(background), 'setBackground() takes a Background, or undefined');
    this.background.change(background);
  }

  /** R19: identifiers differ per origin. */
  async setDevices(devices: Partial<DeviceLabels>): Promise<boolean> {
    requireWish(areDevices(devices), 'setDevices() takes labels by camera, microphone, speaker');
    const { camera, microphone, speaker } = devices;
    const asked = Promise.all([
      this.#setDevice('setVideoInputDevice', camera),
      this.#setDevice('setAudioInputDevice', microphone),
      this.#setDevice('setAudioOutputDevice', speaker),
    ]);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean[]>((resolve) => {
      timer = setTimeout(() => resolve([false]), DEVICE_TIME);
    });
    const found = await Promise.race([asked, late]);
    clearTimeout(timer);
    return found.every(Boolean);
  }

  setChatShown(on: boolean): void {
    this.#chat.set(on);
  }

  sendMessage(text: string): void {
    requireWish(isText(text), 'sendMessage() takes a text that is not blank');
    this.#send('sendChatMessage', text);
  }

  /** Jitsi tells the others only: that our frame has taken it is as much as can be known. */
  setLobby(on: boolean): void {
    this.#send('toggleLobby', on);
    void this.#reportTaken({ type: 'lobby-changed', on });
  }

  /** As with the lobby itself; who was let in joins under another identifier. */
  answerKnock(id: string, admitted: boolean): void {
    requireWish(isText(id), 'answerKnock() takes the id of somebody who knocks');
    this.#send('answerKnockingParticipant', id, admitted);
    void this.#reportTaken({ type: 'knock-answered', id });
  }

  remove(id: string): void {
    requireWish(isText(id), 'remove() takes the id of somebody in the room');
    this.#send('kickParticipant', id);
  }

  muteOthers(kind: 'microphone' | 'camera'): void {
    requireWish(Object.hasOwn(MEDIA, kind), 'muteOthers() takes "microphone" or "camera"');
    this.#send('muteEveryone', MEDIA[kind]);
  }

  endForEverybody(): void {
    this.#send('endConference');
  }

  /** Takes note of what the meeting has told. */
  protected confirm(event: MeetingEvent): void {
    if (event.type === 'screen-share-changed') this.#screen.confirm(event.on);
    if (event.type === 'tile-view-changed') this.#tiles.confirm(event.on);
    if (event.type === 'chat-changed') this.#chat.confirm(event.open);
    if (event.type === 'hand-changed' && event.id === this.frame.people.ownId)
      this.#hand.confirm(event.raised);
    if (event.type === 'camera-changed') this.background.cameraIs(!event.muted);
  }

  /** Whoever falls out of the room takes nothing along of what was on. */
  protected forget(): void {
    for (const toggle of [this.#screen, this.#hand, this.#chat]) toggle.confirm(false);
  }

  /** Jitsi takes commands and requests in their order, and these commands from a moderator only. */
  async #reportTaken(event: MeetingEvent): Promise<void> {
    const isAlive = (await this.microphone.ask()) !== undefined;
    if (isAlive && this.frame.people.isModerator) this.frame.report(event);
  }

  async #setDevice(
    request: 'setVideoInputDevice' | 'setAudioInputDevice' | 'setAudioOutputDevice',
    label: string | undefined,
  ): Promise<boolean> {
    return label === undefined || (await answerOf(this.frame.api, request, label)) === true;
  }

  /** A client that does not say what it supports is an old one. */
  #has(command: CommandName): boolean {
    return this.frame.api.getSupportedCommands?.().includes(command) ?? false;
  }
}
