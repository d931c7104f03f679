import {
  SessionError,
  type Meeting,
  type MeetingEvent,
  type MeetingListener,
  type MeetingPort,
} from '@video-session/core';
import type { SessionErrorCode } from '@video-session/core';

const SELF = { id: 'self', displayName: 'Attendee' };
const OTHER = { id: 'other', displayName: 'Dr Amara Osei' };

/** What a meeting reports when all goes well. */
export const ALONE: readonly MeetingEvent[] = [
  { type: 'ready' },
  { type: 'joined', participant: SELF },
  { type: 'microphone-changed', muted: false },
  { type: 'camera-changed', muted: false },
];
export const TOGETHER: readonly MeetingEvent[] = [
  ...ALONE,
  { type: 'participant-joined', participant: OTHER },
];

/** The meeting reports that something broke. */
export function broken(code: SessionErrorCode): MeetingEvent {
  const error = new SessionError(code, 'This story wanted it so');
  return { type: 'failed', error };
}

/**
 * A meeting server that reports what a story wants and then is still. Its goodbye
 * takes as long as the story says.
 */
export function scriptedMeeting(
  events: readonly MeetingEvent[],
  goodbye: Promise<void> = Promise.resolve(),
): MeetingPort<HTMLElement> {
  return {
    async mount({ container, title, signal }, listener) {
      const frame = placeFrame(container, title);
      signal.addEventListener('abort', () => frame.remove(), { once: true });
      // As from a frame: after the meeting is there.
      setTimeout(() => events.forEach(listener));
      return Promise.resolve<Meeting>({
        ...controls(listener),
        hangUp: async () => {
          await goodbye;
          listener({ type: 'closed' });
        },
        dispose: () => frame.remove(),
      });
    },
  };
}

/** Each control is answered by the report that a real meeting would give. */
function controls(report: MeetingListener): Omit<Meeting, 'hangUp' | 'dispose'> {
  return {
    api: undefined,
    setMicrophoneMuted: (muted) => report({ type: 'microphone-changed', muted }),
    setCameraMuted: (muted) => report({ type: 'camera-changed', muted }),
    setScreenShared: (on) => report({ type: 'screen-share-changed', on }),
    setHandRaised: (raised) => report({ type: 'hand-changed', id: SELF.id, raised }),
    setTileView: (on) => report({ type: 'tile-view-changed', on }),
    setAudioOnly: (on) => report({ type: 'audio-only-changed', on }),
    setDisplayName: (displayName) =>
      report({ type: 'participant-renamed', participant: { ...SELF, displayName } }),
    setChatShown: (open) => report({ type: 'chat-changed', open, unread: 0 }),
    setLobby: (on) => report({ type: 'lobby-changed', on }),
    answerKnock: (id) => report({ type: 'knock-answered', id }),
    remove: (id) => report({ type: 'participant-left', id }),
    endForEverybody: () => report({ type: 'closed' }),
    setDevices: () => Promise.resolve(true),
    setVideoQuality: () => undefined,
    setBackground: () => undefined,
    sendMessage: () => undefined,
    muteOthers: () => undefined,
  };
}

/** A meeting server that cannot be mounted at all. */
export function unreachableMeeting(code: SessionErrorCode): MeetingPort<HTMLElement> {
  const error = new SessionError(code, 'This story wanted it so');
  return { mount: () => Promise.reject(error) };
}

function placeFrame(container: HTMLElement, title: string): HTMLElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.srcdoc = `<!doctype html><html lang="en"><title>Meeting</title>
    <style>
      body { display: grid; place-items: center; height: 100vh; margin: 0; background: #10191f;
        color: #b4c2cb; font: 1rem system-ui, sans-serif; }
    </style>
    <main><p>The meeting server’s own frame.</p></main></html>`;
  container.append(frame);
  return frame;
}
