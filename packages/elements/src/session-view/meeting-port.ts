import type { MeetingPort } from '@video-session/core';

/** The Jitsi adapter, in a chunk of its own that is fetched when this is first called. */
export async function loadMeetingPort(): Promise<MeetingPort<HTMLElement>> {
  const { createJitsiPort } = await import('@video-session/jitsi');
  return createJitsiPort();
}
