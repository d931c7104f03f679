import type { WireEvent } from '../wire/events.js';
import type { Participant } from '../wire/messages.js';
import type { RoomConfig } from './room-location.js';

/** The event of one's own arrival. */
export function joinedEvent(self: Participant, room: string, config: RoomConfig): WireEvent {
  return {
    name: 'video-conference-joined',
    roomName: room,
    id: self.id,
    displayName: self.displayName || undefined,
    formattedDisplayName: ownName(self.displayName, config),
    email: self.email || undefined,
    breakoutRoom: false,
    visitor: false,
  };
}

/** The event of somebody else's arrival. */
export function participantJoinedEvent(participant: Participant, config: RoomConfig): WireEvent {
  return {
    name: 'participant-joined',
    id: participant.id,
    displayName: participant.displayName || undefined,
    formattedDisplayName: othersName(participant.displayName, config),
    ...userContextOf(participant),
  };
}

/** What a Prosody with `presence_identity` tells of a token's user. */
export function userContextOf(participant: Participant): object {
  const { userId, displayName, role } = participant;
  if (!userId) return {};
  const isModerator = role === 'moderator';
  return {
    userContext: {
      id: userId,
      name: displayName,
      affiliation: isModerator ? 'owner' : 'member',
      moderator: String(isModerator),
    },
  };
}

type Change = Partial<Participant>;

/** The events that follow when somebody, or oneself, is not what they were. */
export function eventsOfUpdate(
  before: Participant,
  changes: Change,
  formatName: (displayName: string) => string,
): WireEvent[] {
  const { id } = before;
  const events: WireEvent[] = [];
  const changed = (key: keyof Change): boolean =>
    changes[key] !== undefined && changes[key] !== before[key];

  if (changed('displayName')) {
    const displayname = changes.displayName ?? '';
    const formattedDisplayName = formatName(displayname);
    events.push({ name: 'display-name-change', id, displayname, formattedDisplayName });
  }
  if (changed('email')) events.push({ name: 'email-change', id, email: changes.email });
  if (changed('handRaised')) {
    events.push({ name: 'raise-hand-updated', id, handRaised: changes.handRaised });
  }
  if (changed('audioMuted')) events.push(mutedEvent(id, 'audio', changes.audioMuted));
  if (changed('videoMuted')) events.push(mutedEvent(id, 'video', changes.videoMuted));
  if (changed('role')) {
    events.push({ name: 'participant-role-changed', id, role: changes.role });
  }
  return events;
}

function mutedEvent(participantId: string, mediaType: string, isMuted: unknown): WireEvent {
  return { name: 'participant-muted', participantId, mediaType, isMuted };
}

/** One's own name as Jitsi shows it to oneself. */
export function ownName(
  displayName: string,
  { defaultLocalDisplayName = 'me' }: RoomConfig,
): string {
  return displayName ? `${displayName} (${defaultLocalDisplayName})` : defaultLocalDisplayName;
}

export function othersName(
  displayName: string,
  { defaultRemoteDisplayName = 'Guest' }: RoomConfig,
): string {
  return displayName || defaultRemoteDisplayName;
}
