import { start } from './actions.js';
import { executeCommand } from './commands.js';
import { Conference } from './conference.js';
import { watchDevices } from './devices.js';
import { openBridge } from './external-bridge.js';
import { withholdDevices } from './faults.js';
import { readPageSettings } from './page-settings.js';
import { answerRequest } from './requests.js';
import { readRoomLocation } from './room-location.js';
import { BroadcastSignalling } from './signalling-broadcast.js';
import { openSocket } from './signalling-socket.js';
import { Speaker } from './speaker.js';
import { RoomView } from './view/room-view.js';

// A server that delivers this page writes itself in; a folder of files cannot.
const hasServer = written('signalling') === 'socket';

function main(): void {
  const location = readRoomLocation(new URL(window.location.href), hasServer);
  const settings = readPageSettings(written('sandbox'));
  withholdDevices(settings.faults, location.room);
  const bridge = openBridge(location.apiId);
  const speaker = new Speaker((isBlocked) => view.showSoundBlocked(isBlocked));
  const conference = new Conference({
    location,
    notify: bridge.notify,
    timings: settings.timings,
    openSignalling: (events) => (hasServer ? openSocket(events) : new BroadcastSignalling(events)),
    onChange: () => show(),
    reload: () => window.location.reload(),
  });
  const view = new RoomView(conference, speaker);
  const show = coalesced(() => {
    speaker.update(voicesOf(conference));
    view.update();
  });

  bridge.listen({
    onCommand: (name, data) => {
      if (!conference.hasCrashed) executeCommand(conference, name, data);
    },
    onRequest: (request, respond) => answerRequest(conference, request, speaker, respond),
  });
  // Not on `beforeunload` alone: phones and removed frames only send the other one.
  window.addEventListener('pagehide', () => conference.close());
  watchDevices(bridge.notify);
  bridge.notify({ name: 'browser-support', supported: true });
  bridge.notify({ name: 'ready' });
  start(conference);
}

function written(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** Changes that come together are shown together. */
function coalesced(task: () => void): () => void {
  let isPending = false;
  return () => {
    if (isPending) return;
    isPending = true;
    queueMicrotask(() => {
      isPending = false;
      task();
    });
  };
}

function voicesOf({ state, mesh }: Conference): Map<string, MediaStream> {
  const voices = new Map<string, MediaStream>();
  for (const { id } of state.others) {
    const stream = mesh.streamOf(id);
    if (stream) voices.set(id, stream);
  }
  return voices;
}

main();
