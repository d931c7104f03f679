import type { WireEvent } from '../wire/events.js';

/** What the API object knows of somebody without asking the room. */
export interface RosterEntry {
  displayName?: string;
  formattedDisplayName?: string;
  email?: string;
  avatarURL?: string;
}

/** Who is in the room, followed from the events that pass. */
export class Roster {
  readonly #entries = new Map<string, RosterEntry>();
  #ownId: string | undefined;
  #count = 0;

  /** The number of participants, oneself included. */
  get count(): number {
    return this.#count;
  }

  get(id: string): RosterEntry | undefined {
    return this.#entries.get(id);
  }

  list(): (RosterEntry & { participantId: string })[] {
    return [...this.#entries].map(([participantId, entry]) => ({ ...entry, participantId }));
  }

  follow(event: WireEvent): void {
    const id = String(event['id']);
    switch (event.name) {
      case 'video-conference-joined':
        this.#ownId = id;
        this.#add(id, event);
        break;
      case 'participant-joined':
        this.#add(id, event);
        break;
      case 'participant-left':
        this.#remove(id);
        break;
      case 'video-conference-left':
        if (this.#ownId !== undefined) this.#remove(this.#ownId);
        break;
      case 'prejoin-screen-loaded':
        this.#entries.set(id, entryOf(event));
        break;
      case 'display-name-change':
        this.#change(id, entryOf({ ...event, displayName: event['displayname'] }));
        break;
      case 'email-change':
      case 'avatar-changed':
        this.#change(id, entryOf(event));
        break;
      default:
        break;
    }
  }

  #add(id: string, event: WireEvent): void {
    this.#entries.set(id, { ...this.#entries.get(id), ...entryOf(event) });
    this.#count += 1;
  }

  #remove(id: string): void {
    if (this.#entries.delete(id)) this.#count -= 1;
  }

  #change(id: string, changes: RosterEntry): void {
    const entry = this.#entries.get(id);
    if (entry) this.#entries.set(id, { ...entry, ...changes });
  }
}

function entryOf(event: Readonly<Record<string, unknown>>): RosterEntry {
  const entry: RosterEntry = {};
  for (const key of ['displayName', 'formattedDisplayName', 'email', 'avatarURL'] as const) {
    const value = event[key];
    if (typeof value === 'string') entry[key] = value;
  }
  return entry;
}
