/** How long Jitsi takes, in milliseconds, as measured on a real deployment. */
export const TIMINGS = {
  /** From hanging up to the welcome page, unless the frame is gone by then. */
  welcomeAfterHangup: 3000,
  /** From `conference.destroyed` to leaving. */
  leaveAfterDestroyed: 5000,
  /** From the start of the page to the report that the token is refused. */
  refusal: 1000,
  /** From a lost connection to its report. */
  lossReport: 1000,
  /** From a lost connection to the page loading itself again. */
  reloadAfterLoss: 20_000,
  /** A network that is away for less is back without an event; after more the page loads again. */
  unnoticedAway: 8000,
  /** From the last sign of a participant to the end of peer-to-peer. */
  directLost: 18_000,
  /** How long somebody stays in the room who was cut off and came back under another id. */
  ghost: 60_000,
  /** From a crash to `participantLeft`. */
  crashNoticed: 61_000,
  /** From knocking to the answer, where a fault of the lobby gives one. */
  lobbyAnswer: 1000,
} as const satisfies Record<string, number>;

export type Timings = { readonly [Name in keyof typeof TIMINGS]: number };

/** The measured times, but for those that are given as numbers of milliseconds. */
export function timingsOf(changed: unknown): Timings {
  const given = typeof changed === 'object' && changed !== null ? changed : {};
  const numbers = Object.entries(given).filter(
    ([name, value]) => Object.hasOwn(TIMINGS, name) && typeof value === 'number' && value >= 0,
  );
  return { ...TIMINGS, ...(Object.fromEntries(numbers) as Partial<Timings>) };
}
