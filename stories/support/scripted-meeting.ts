import {
  SessionError,
  type Meeting,
  type MeetingEvent,
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
        api: undefined,
        setMicrophoneMuted: (muted) => listener({ type: 'microphone-changed', muted }),
        setCameraMuted: (muted) => listener({ type: 'camera-changed', muted }),
        hangUp: async () => {
          await goodbye;
          listener({ type: 'closed' });
        },
        dispose: () => frame.remove(),
      });
    },
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
