import type { WireCommandName } from '../wire/commands.js';
import { hangup, setAudioOnly, setLobby, setTileView, toggleHand } from './actions.js';
import { sendChat, toggleChat } from './chat.js';
import type { Conference } from './conference.js';

type Command = (conference: Conference, ...data: readonly unknown[]) => void;

/** What this room does when the embedding page asks. Jitsi's other commands pass in silence. */
const COMMANDS: { readonly [Name in WireCommandName]?: Command } = {
  'answer-knocking-participant': (conference, id, approved) =>
    conference.send({ type: 'answer-knock', to: text(id), approved: approved === true }),
  'display-name': (conference, name) => conference.update({ displayName: text(name) }),
  email: (conference, email) => conference.update({ email: text(email) }),
  'end-conference': (conference) => conference.send({ type: 'end' }),
  'grant-moderator': (conference, id) => conference.send({ type: 'grant-moderator', to: text(id) }),
  'kick-participant': (conference, id) => conference.send({ type: 'kick', to: text(id) }),
  'local-subject': (conference, subject) => conference.patch({ subject: text(subject) }),
  'mute-everyone': (conference, mediaType) =>
    conference.send({ type: 'mute', to: '', mediaType: mediaType === 'video' ? 'video' : 'audio' }),
  'mute-remote-participant': (conference, id, mediaType) => {
    if (!text(id)) return;
    conference.send({
      type: 'mute',
      to: text(id),
      mediaType: mediaType === 'video' ? 'video' : 'audio',
    });
  },
  'pin-participant': (conference, id) => conference.patch({ pinned: text(id) || undefined }),
  'send-chat-message': (conference, message, to) => sendChat(conference, text(message), text(to)),
  'send-endpoint-text-message': (conference, to, message) =>
    conference.send({ type: 'endpoint-text', to: text(to), text: text(message) }),
  'set-audio-only': (conference, enabled) => setAudioOnly(conference, enabled === true),
  'set-blurred-background': (conference, blur) => setBlur(conference, text(blur)),
  'set-large-video-participant': (conference, id) =>
    conference.patch({ pinned: text(id) || undefined }),
  'set-low-bandwidth-mode': (conference, enabled) => setAudioOnly(conference, enabled === true),
  'set-tile-view': (conference, enabled) => setTileView(conference, enabled === true),
  'set-video-quality': (conference, height) => setVideoQuality(conference, Number(height)),
  'set-virtual-background': (conference, enabled, picture) =>
    conference.media.background.show(
      enabled === true ? { kind: 'picture', src: text(picture) } : undefined,
    ),
  subject: (conference, subject) => conference.send({ type: 'subject', subject: text(subject) }),
  'toggle-audio': (conference) => void conference.media.microphone.toggle(),
  'toggle-chat': toggleChat,
  'toggle-lobby': (conference, on) => setLobby(conference, on === true),
  'toggle-raise-hand': toggleHand,
  'toggle-share-screen': (conference, options) =>
    void conference.media.screen.toggle(enableOf(options)),
  'toggle-tile-view': (conference) => setTileView(conference, !conference.state.isTileView),
  'toggle-video': (conference) => void conference.media.camera.toggle(),
  'video-hangup': (conference) => hangup(conference),
};

export function executeCommand(
  conference: Conference,
  name: string,
  data: readonly unknown[],
): void {
  if (Object.hasOwn(COMMANDS, name)) COMMANDS[name as WireCommandName]?.(conference, ...data);
}

function setVideoQuality(conference: Conference, height: number): void {
  if (!(height > 0)) return;
  void conference.media.camera.track?.applyConstraints({ height: { ideal: height } });
  conference.notify({ name: 'video-quality-changed', videoQuality: height });
}

/** As in Jitsi, it is dropped while the camera is off. */
function setBlur({ media }: Conference, blur: string): void {
  if (media.camera.isMuted || blur === '') return;
  if (blur === 'none') media.background.show(undefined);
  else media.background.show({ kind: blur === 'blur' ? 'strong-blur' : 'blur' });
}

function enableOf(options: unknown): boolean | undefined {
  if (typeof options !== 'object' || options === null || !('enable' in options)) return undefined;
  return typeof options.enable === 'boolean' ? options.enable : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
