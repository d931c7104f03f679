import { isJsonObject, type MeetingEvent, type Participant } from '@video-session/core';
import { participantOf, type People } from './people.js';

/** Whether there is somebody whose pseudonym has not been told. */
export function hasStrangers({ others }: People): boolean {
  return [...others.values()].some(({ userId }) => userId === undefined);
}

/** Adds the pseudonyms that the client's own list has, to those who are there. */
export function identify(people: People, roomsInfo: unknown): readonly MeetingEvent[] {
  return participantsOf(roomsInfo).flatMap(({ id, userId }) => {
    const other = people.others.get(id);
    if (!other || userId === undefined || other.userId === userId) return [];
    return [{ type: 'participant-renamed', participant: people.note({ ...other, userId }) }];
  });
}

/** Everybody in an answer to `getRoomsInfo`. */
function participantsOf(roomsInfo: unknown): readonly Participant[] {
  return listOf(roomsInfo, 'rooms')
    .flatMap((room) => listOf(room, 'participants'))
    .flatMap((told) => participantOf(told) ?? []);
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = isJsonObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}
