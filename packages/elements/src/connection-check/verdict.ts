/** How quick a way is, there and back. */
export interface Pace {
  readonly roundTripMilliseconds: number;
  readonly bitsPerSecond: number;
}

/** What the check has seen; `unknown` is what it could not look at, and speaks for nothing. */
export interface Findings {
  /** What the browser says; false only where there is no network at all. */
  readonly isOnline: boolean;
  /** The meeting server. `late` is one that was silent until the time limit. */
  readonly service: 'reached' | 'failed' | 'late' | 'unknown';
  /** Whether a STUN server told this device its address. */
  readonly stun: 'found' | 'missing' | 'unknown';
  /** A test call over the TURN servers. */
  readonly relay: Pace | 'failed' | 'unknown';
  /** The host API. */
  readonly host: Pace | 'failed' | 'unknown';
}

export type Verdict = 'good' | 'video-may-freeze' | 'sound-only' | 'no-video-service' | 'unknown';

/** One thing a person can do, each with a sentence of its own. */
export type Advice = 'wifi' | 'apps' | 'network' | 'online';

type Grade = Extract<Verdict, 'good' | 'video-may-freeze' | 'sound-only'>;

const WORST_FIRST = ['sound-only', 'video-may-freeze', 'good'] as const;

/**
 * Two people in a call of 640 by 360 need about 0.8 Mbit/s each way, and people
 * talk over each other from about 300 ms of round trip on.
 */
const GOOD: Pace = { roundTripMilliseconds: 300, bitsPerSecond: 1_500_000 };
const BEARABLE: Pace = { roundTripMilliseconds: 700, bitsPerSecond: 500_000 };

export function verdictOf(findings: Findings): Verdict {
  const grades = gradesOf(findings);
  if (isCutOff(findings, grades)) return 'no-video-service';
  return WORST_FIRST.find((grade) => grades.includes(grade)) ?? 'unknown';
}

/** What helps, the likeliest first; nothing where all is well. */
export function adviceFor(
  verdict: Verdict,
  { isOnline }: Pick<Findings, 'isOnline'>,
): readonly Advice[] {
  switch (verdict) {
    case 'video-may-freeze':
    case 'sound-only':
      return ['wifi', 'apps'];
    case 'no-video-service':
      return [isOnline ? 'network' : 'online'];
    default:
      return [];
  }
}

/** Nobody is told so on one weak sign: each of these is one that no call would survive. */
function isCutOff(findings: Findings, grades: readonly Grade[]): boolean {
  const { isOnline, service, stun, relay } = findings;
  if (service === 'failed') return true;
  // A network that drops what it does not like is silent; one that is slow is slow with everything.
  if (service === 'late') return !grades.includes('sound-only');
  if (relay === 'failed' && stun === 'missing') return true;
  return !isOnline && service === 'unknown' && grades.length === 0;
}

function gradesOf({ host, relay }: Findings): readonly Grade[] {
  const grades = [host, relay].flatMap((pace) => (typeof pace === 'object' ? [gradeOf(pace)] : []));
  // A call may find another way, and may not.
  return relay === 'failed' ? [...grades, 'video-may-freeze'] : grades;
}

function gradeOf(pace: Pace): Grade {
  if (isWithin(pace, GOOD)) return 'good';
  return isWithin(pace, BEARABLE) ? 'video-may-freeze' : 'sound-only';
}

function isWithin(pace: Pace, limit: Pace): boolean {
  return (
    pace.roundTripMilliseconds <= limit.roundTripMilliseconds &&
    pace.bitsPerSecond >= limit.bitsPerSecond
  );
}
