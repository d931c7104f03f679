import type { Conference } from './conference.js';
import { TIMINGS } from './timings.js';

/** Hangs up. Unless the frame is gone by then, Jitsi's welcome page comes up after a while. */
export function hangup(conference: Conference): void {
  if (conference.state.phase.name === 'left') return;
  conference.leave({ name: 'left' });
  conference.notify({ name: 'video-ready-to-close' });
  setTimeout(() => {
    conference.reportLeft();
    conference.patch({ phase: { name: 'welcome' } });
    conference.notify({ name: 'ready' });
  }, TIMINGS.welcomeAfterHangup);
}

export function toggleHand(conference: Conference): void {
  const isRaised = (conference.state.self?.handRaised ?? 0) > 0;
  conference.update({ handRaised: isRaised ? 0 : Date.now() });
}

export function setTileView(conference: Conference, enabled: boolean): void {
  if (conference.state.isTileView === enabled || conference.location.config.disableTileView) return;
  conference.patch({ isTileView: enabled });
  conference.notify({ name: 'tile-view-changed', enabled });
}

/** Shows the meeting, or the page to enter a name on, as the configuration wants it. */
export function start(conference: Conference): void {
  const { config, room } = conference.location;
  if (room === '') {
    conference.patch({ phase: { name: 'welcome' } });
  } else if (config.prejoinConfig?.enabled ?? true) {
    // On unless turned off, as in a stock deployment.
    conference.patch({ phase: { name: 'prejoin' } });
    conference.notify({
      name: 'prejoin-screen-loaded',
      id: 'local',
      displayName: conference.displayName,
      formattedDisplayName: conference.displayName,
    });
  } else {
    conference.join();
  }
}
