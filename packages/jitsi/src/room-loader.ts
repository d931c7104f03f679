import type * as meetingRoom from './meeting-room.js';

type RoomModule = typeof meetingRoom;

let here: RoomModule | undefined;
let coming: Promise<RoomModule | undefined> | undefined;

/** What is of use in the room, once it has been fetched. */
export function roomModule(): RoomModule | undefined {
  return here;
}

/** Fetches it, in a chunk of its own; one that does not come is asked for again the next time. */
export function loadRoomModule(): Promise<RoomModule | undefined> {
  return (coming ??= load());
}

async function load(): Promise<RoomModule | undefined> {
  try {
    return (here = await import('./meeting-room.js'));
  } catch {
    coming = undefined;
    return undefined;
  }
}
