/**
 * When an appointment can be joined: the half-open interval [opens, closes),
 * in milliseconds since 1970 by the server's clock (R2).
 */
export interface AccessWindow {
  readonly opens: number;
  readonly closes: number;
}

export type WindowStatus = 'early' | 'open' | 'past';

export function windowStatus({ opens, closes }: AccessWindow, now: number): WindowStatus {
  if (now < opens) return 'early';
  return now < closes ? 'open' : 'past';
}
