/** How long Jitsi takes, in milliseconds, as measured on a real deployment. */
export const TIMINGS = {
  /** From hanging up to the welcome page, unless the frame is gone by then. */
  welcomeAfterHangup: 3000,
  /** From `conference.destroyed` to leaving. */
  leaveAfterDestroyed: 5000,
  /** From the start of the page to the report that the token is refused. */
  refusal: 1000,
  /** From a lost connection to the page loading itself again. */
  reloadAfterLoss: 20_000,
} as const;
