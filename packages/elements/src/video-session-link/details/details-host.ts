import type { CancelLinks, CreateLinks, JoiningDetails, RenewLinks } from '@video-session/core';
import type { PresenceHost } from '../presence/link-presence.js';

/** What the joining details read of the element they stand in. */
export interface DetailsHost extends PresenceHost {
  readonly mode: 'diary' | 'contact';
  readonly linksUrl: string;
  readonly createLinks: CreateLinks | undefined;
  readonly renewLinks: RenewLinks | undefined;
  readonly cancelLinks: CancelLinks | undefined;
  readonly links: JoiningDetails | undefined;
  open: boolean;
}

/** What they ask of it. */
export interface DetailsAnswers {
  /** The server's time, in milliseconds since 1970. */
  now(): number;
  /** Start video session was pressed; the page may stop it. */
  start(event: Event): void;
  renewed(details: JoiningDetails): void;
  cancelled(): void;
  /**
   * Nobody knows what became of the links: ask again.
   * @returns whether it was told; never rejects
   */
  refresh(): Promise<boolean>;
}
