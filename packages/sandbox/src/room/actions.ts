import type { Conference } from './conference.js';

/** Hangs up. Unless the frame is gone by then, Jitsi's welcome page comes up after a while. */
export function hangup(conference: Conference): void {
  if (conference.state.phase.name === 'left') return;
  // Whoever hangs up hears of the others first that they are gone.
  for (const { id } of conference.state.others) conference.notify({ name: 'participant-left', id });
  conference.leave({ name: 'left' });
  conference.notify({ name: 'video-ready-to-close' });
  setTimeout(() => {
    conference.reportLeft();
    conference.patch({ phase: { name: 'welcome' } });
    conference.notify({ name: 'ready' });
  }, conference.timings.welcomeAfterHangup);
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

/** No pictures: one's own camera goes off, and the others' are no longer sent for. */
export function setAudioOnly(conference: Conference, enabled: boolean): void {
  if (conference.state.isAudioOnly === enabled) return;
  conference.patch({ isAudioOnly: enabled });
  // The name it had until 2026, and the one it has since then.
  conference.notify({ name: 'audio-only-changed', enabled });
  conference.notify({ name: 'low-bandwidth-mode-changed', enabled });
  conference.mesh.receivePictures(!enabled);
  void conference.media.camera.hold(enabled);
}

/** A moderator's: whether newcomers have to be let in. */
export function setLobby(conference: Conference, on: boolean): void {
  if (conference.state.lobbyOn !== on) conference.send({ type: 'lobby', on });
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
