import type { ServerMessage } from '../wire/messages.js';
import { addChatLine } from './chat.js';
import type { Conference } from './conference.js';
import { actOut } from './faults.js';
import {
  onAccessDenied,
  onDisplayNameRequired,
  onKnocking,
  onKnockOver,
  onLobby,
  onMembersOnly,
} from './lobby.js';
import {
  eventsOfUpdate,
  joinedEvent,
  othersName,
  ownName,
  participantJoinedEvent,
} from './participant-events.js';

type Message<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

type Handler<Type extends ServerMessage['type']> = (
  conference: Conference,
  message: Message<Type>,
) => void;

const HANDLERS: { readonly [Type in ServerMessage['type']]: Handler<Type> } = {
  joined: onJoined,
  refused: onRefused,
  'participant-joined': onParticipantJoined,
  'participant-left': onParticipantLeft,
  'participant-updated': onParticipantUpdated,
  signal: (conference, { from, signal }) => {
    conference.mesh.receive(from, signal);
  },
  chat: onChat,
  'endpoint-text': onEndpointText,
  subject: (conference, { subject }) => {
    onSubject(conference, subject);
  },
  mute: onMute,
  kicked: onKicked,
  destroyed: onDestroyed,
  'members-only': onMembersOnly,
  'display-name-required': onDisplayNameRequired,
  'access-denied': onAccessDenied,
  knocking: onKnocking,
  'knock-over': onKnockOver,
  // By oneself or another moderator.
  'knock-answered': onKnockOver,
  lobby: onLobby,
  fault: actOut,
  silent: ({ mesh }, { id }) => {
    mesh.silence(id);
  },
  'heard-again': ({ mesh }, { id }) => {
    mesh.hearAgain(id);
  },
};

/** Does what follows from a message of the server or of the others. */
export function handleMessage(conference: Conference, message: ServerMessage): void {
  // The table pairs each type with its own handler, which the index alone cannot say.
  const handle = HANDLERS[message.type] as (conference: Conference, message: unknown) => void;
  handle(conference, message);
}

/** The way to the others is gone: Jitsi says so, and in the end loads the page again. */
export function handleLoss(conference: Conference): void {
  if (conference.hasCrashed) return;
  const { timings, state } = conference;
  setTimeout(() => {
    if (conference.state.phase !== state.phase) return;
    conference.patch({ phase: { name: 'connection-lost' } });
    conference.notify({
      name: 'error-occurred',
      error: {
        name: 'connection.otherError',
        message: 'connection lost',
        isFatal: true,
        type: 'CONNECTION',
      },
    });
  }, timings.lossReport);
  setTimeout(() => {
    if (conference.state.phase.name === 'connection-lost') conference.startAgain();
  }, timings.reloadAfterLoss);
}

function onJoined(conference: Conference, message: Message<'joined'>): void {
  const { config, room } = conference.location;
  const { self, participants } = message;
  const { lobbyOn } = message;
  conference.patch({ phase: { name: 'in-call' }, self, others: participants, lobbyOn });
  for (const participant of participants) {
    conference.notify(participantJoinedEvent(participant, config));
    conference.mesh.connect(self.id, participant.id);
  }
  conference.notify(joinedEvent(self, room, config));
  conference.notify({ name: 'participant-role-changed', id: self.id, role: self.role });
  conference.notify({ name: 'conference-created-timestamp', timestamp: message.startedAt });
  if (message.subject) onSubject(conference, message.subject);
  else if (config.subject && self.role === 'moderator') {
    conference.send({ type: 'subject', subject: config.subject });
  }
  conference.update({ displayName: self.displayName, ...conference.media.presence });
}

function onRefused(conference: Conference, { refusal }: Message<'refused'>): void {
  const elapsed = Date.now() - conference.startedAt;
  setTimeout(
    () => {
      if (conference.state.phase.name !== 'connecting') return;
      const isLogin = conference.location.jwt === '';
      conference.close();
      conference.patch({
        phase: isLogin
          ? { name: 'login-needed' }
          : { name: 'refused', words: refusal.message ?? '' },
      });
      conference.notify({ name: 'error-occurred', error: refusal });
    },
    Math.max(0, conference.timings.refusal - elapsed),
  );
}

function onParticipantJoined(
  conference: Conference,
  { participant }: Message<'participant-joined'>,
): void {
  const { self, others } = conference.state;
  if (!self) return;
  conference.patch({ others: [...others, participant] });
  conference.notify(participantJoinedEvent(participant, conference.location.config));
  conference.mesh.connect(self.id, participant.id);
}

function onParticipantLeft(conference: Conference, { id }: Message<'participant-left'>): void {
  const { others } = conference.state;
  if (!others.some((other) => other.id === id)) return;
  conference.patch({ others: others.filter((other) => other.id !== id) });
  conference.mesh.disconnect(id);
  conference.notify({ name: 'participant-left', id });
}

function onParticipantUpdated(
  conference: Conference,
  { id, changes }: Message<'participant-updated'>,
): void {
  const { self, others } = conference.state;
  const isSelf = self?.id === id;
  const before = isSelf ? self : others.find((other) => other.id === id);
  if (!before) return;
  const after = { ...before, ...changes };
  conference.patch(
    isSelf ? { self: after } : { others: others.map((other) => (other.id === id ? after : other)) },
  );
  const { config } = conference.location;
  const format = (name: string): string => (isSelf ? ownName : othersName)(name, config);
  for (const event of eventsOfUpdate(before, changes, format)) conference.notify(event);
}

function onChat(conference: Conference, message: Message<'chat'>): void {
  const { from, nick, privateMessage, stamp } = message;
  addChatLine(conference, {
    from,
    nick,
    text: message.message,
    isOwn: false,
    isPrivate: privateMessage,
    stamp,
  });
  conference.notify({
    name: 'incoming-message',
    from,
    nick,
    message: message.message,
    privateMessage,
    stamp,
  });
}

function onEndpointText(conference: Conference, { from, text }: Message<'endpoint-text'>): void {
  conference.notify({
    name: 'endpoint-text-message-received',
    data: { senderInfo: { id: from }, eventData: { name: 'endpoint-text-message', text } },
  });
}

function onSubject(conference: Conference, subject: string): void {
  conference.patch({ subject });
  conference.notify({ name: 'subject-change', subject });
}

function onMute(conference: Conference, { mediaType }: Message<'mute'>): void {
  const { microphone, camera } = conference.media;
  void (mediaType === 'audio' ? microphone : camera).setMuted(true);
}

function onKicked(conference: Conference, { kicked, kicker }: Message<'kicked'>): void {
  const local = kicked === conference.state.self?.id;
  conference.notify({
    name: 'participant-kicked-out',
    kicked: { id: kicked, local },
    kicker: { id: kicker },
  });
  if (local) conference.leave({ name: 'kicked' });
}

function onDestroyed(conference: Conference): void {
  conference.close();
  conference.patch({ phase: { name: 'ended' } });
  conference.notify({
    name: 'error-occurred',
    error: {
      name: 'conference.destroyed',
      message: 'The meeting was ended for all',
      isFatal: false,
      type: 'CONFERENCE',
    },
  });
  setTimeout(() => conference.reportLeft(), conference.timings.leaveAfterDestroyed);
}
