import type { Issuer } from '@video-session/issuer';
import type { Database, Queryable } from './database/database.js';

/** Where calls take place and what their tokens say; the pages hold every token to it. */
export interface Meeting {
  /** Address of the sandbox or a Jitsi server. */
  readonly domain: string;
  /** `iss` */
  readonly issuer: string;
  /** `aud` */
  readonly audience: string;
}

/** What the pages and the host API work with. */
export interface Ehr {
  readonly database: Database;
  readonly issuer: Issuer;
  /** Where this server is reached, for links in messages. */
  readonly address: URL;
  /** Set where the server's own address is not the one that people use. */
  readonly publicUrl?: URL | undefined;
  readonly meeting: Meeting;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The same for one piece of work, which may be a transaction. */
export type Work = Omit<Ehr, 'database'> & { readonly database: Queryable };

/** Does it all, or nothing of it. */
export function allOrNothing<T>(ehr: Ehr, work: (work: Work) => Promise<T>): Promise<T> {
  return ehr.database.transaction((database) => work({ ...ehr, database }));
}
