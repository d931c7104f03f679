import type { WireEvent } from '../wire/events.js';
import type { ServerMessage } from '../wire/messages.js';
import type { Conference } from './conference.js';

type Message<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

/** The room has a lobby: the page shows so, and knocks by itself where it is told to. */
export function onMembersOnly(conference: Conference): void {
  const { config } = conference.location;
  const { phase } = conference.state;
  // Whoever has just given the name that was missing has already asked.
  const hasAsked = phase.name === 'lobby' && phase.step === 'asking';
  if (hasAsked) {
    conference.notify(lobbyError('conference.connectionError.membersOnly'));
    conference.knock();
    return;
  }
  showLobby(conference, 'conference.connectionError.membersOnly');
  if (config.lobby?.autoKnock === true || config.prejoinConfig?.enabled !== false) {
    askToJoin(conference, conference.displayName);
  }
}

export function onDisplayNameRequired(conference: Conference): void {
  showLobby(conference, 'conference.display_name_required');
}

/** The press of "Ask to join". Without a name nothing happens. */
export function askToJoin(conference: Conference, displayName: string): void {
  const { phase } = conference.state;
  if (phase.name !== 'lobby' || phase.step === 'asking' || displayName === '') return;
  const wasNameless = phase.step === 'nameless';
  conference.update({ displayName });
  conference.patch({ phase: { name: 'lobby', step: 'asking' } });
  if (wasNameless) conference.askForSeat();
  else conference.knock();
}

export function onAccessDenied(conference: Conference): void {
  conference.close();
  conference.patch({ phase: { name: 'denied' } });
  conference.notify(lobbyError('conference.connectionError.accessDenied'));
}

/** A moderator is told of everybody who knocks, and of nobody who gives up. */
export function onKnocking(conference: Conference, { id, name }: Message<'knocking'>): void {
  const { knocks } = conference.state;
  if (knocks.some((knock) => knock.id === id)) return;
  conference.patch({ knocks: [...knocks, { id, name }] });
  conference.notify({ name: 'knocking-participant', participant: { id, name } });
}

export function onKnockOver(conference: Conference, { id }: { readonly id: string }): void {
  const { knocks } = conference.state;
  conference.patch({ knocks: knocks.filter((knock) => knock.id !== id) });
}

export function onLobby(conference: Conference, { on }: Message<'lobby'>): void {
  conference.patch(on ? { lobbyOn: true } : { lobbyOn: false, knocks: [] });
}

function showLobby(conference: Conference, error: string): void {
  const { displayName } = conference;
  const step = displayName === '' ? 'nameless' : 'named';
  conference.patch({ phase: { name: 'lobby', step } });
  conference.notify(lobbyError(error));
  conference.notify({
    name: 'prejoin-screen-loaded',
    id: 'local',
    displayName,
    formattedDisplayName: displayName,
  });
}

function lobbyError(name: string): WireEvent {
  return {
    name: 'error-occurred',
    error: { name, message: null, isFatal: false, type: 'CONFERENCE' },
  };
}
