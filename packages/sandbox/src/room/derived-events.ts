import type { Notify } from '../wire/events.js';
import { onStage, type ConferenceState } from './conference-state.js';

/** Reports what follows from the state of the meeting, each time it has become another. */
export class DerivedEvents {
  readonly #notify: Notify;
  #isDirect = false;
  #stage: string | undefined;
  #sharing = '';

  constructor(notify: Notify) {
    this.#notify = notify;
  }

  report(state: ConferenceState, isDirect: boolean): void {
    if (state.phase.name !== 'in-call') return;
    if (isDirect !== this.#isDirect) {
      this.#isDirect = isDirect;
      this.#notify({ name: 'p2p-status-changed', isP2p: isDirect });
    }
    const stage = onStage(state);
    if (stage !== this.#stage) {
      this.#stage = stage;
      this.#notify({ name: 'on-stage-participant-changed', id: stage });
    }
    const sharing = sharingParticipants(state);
    if (sharing.join() !== this.#sharing) {
      this.#sharing = sharing.join();
      this.#notify({ name: 'content-sharing-participants-changed', data: sharing });
    }
  }
}

/** Ids of those who share their screen. */
export function sharingParticipants({ self, others }: ConferenceState): string[] {
  return [...others, ...(self ? [self] : [])]
    .filter((participant) => participant.sharingScreen)
    .map((participant) => participant.id);
}
