import { SessionError } from '@video-session/core';

/** Something in the host page, or in how it is served, that stands in a meeting's way. */
interface Mistake {
  /** What to add or change: an exact header line, or an attribute. */
  readonly line: string;
  /** Whether no meeting comes about with it; otherwise people can join with less. */
  readonly fatal: boolean;
}

/** What the browser tells of something that a content security policy refused. */
export type Refusal = Pick<
  SecurityPolicyViolationEvent,
  'blockedURI' | 'effectiveDirective' | 'sample'
>;

/** The part of the browser's Permissions Policy interface used here (Chromium only, so far). */
interface PolicyOf {
  readonly featurePolicy?: { allowsFeature(feature: string, origin?: string): boolean };
}

const NEEDED = ['camera', 'microphone', 'display-capture', 'autoplay'];

const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups';

/**
 * What can be known before anything of the meeting is in the page.
 * @throws {SessionError} `configuration-invalid`
 */
export function checkPage(): void {
  const mistakes = [...insecure(), ...sandboxed(), ...isolated()];
  print(mistakes.map(({ line }) => line));
  if (mistakes.some(({ fatal }) => fatal)) throw pageError();
}

/**
 * What the meeting's own frame, in the page, is not allowed. People can join without a
 * camera (R17), so this stops nobody.
 */
export function checkFrame(frame: HTMLIFrameElement, meetingOrigin: string): void {
  print(withoutPermissions(frame, meetingOrigin).map(({ line }) => line));
}

/** What the browser has refused of the meeting; undefined where that was nothing. */
export function explainRefusals(
  refusals: readonly Refusal[],
  meetingOrigin: string,
): SessionError | undefined {
  const lines = refusals.filter(isOf(meetingOrigin)).map(policyLine(meetingOrigin));
  print(lines);
  return lines.length === 0 ? undefined : pageError();
}

const printed = new Set<string>();

/** Tells the developer, once for each mistake. */
function print(lines: readonly string[]): void {
  const fresh = [...new Set(lines)].filter((line) => !printed.has(line));
  if (fresh.length === 0) return;
  for (const line of fresh) printed.add(line);
  // eslint-disable-next-line no-console -- the one place where a developer looks
  console.error(
    [
      '[video-session] This page keeps the meeting from working. Add or change:',
      ...fresh.map((line) => `  ${line}`),
      'docs/errors.md#configuration-invalid',
    ].join('\n'),
  );
}

function pageError(): SessionError {
  return new SessionError(
    'configuration-invalid',
    'The host page keeps the meeting from working: the console has the header to add',
  );
}

function insecure(): readonly Mistake[] {
  return window.isSecureContext ? [] : [{ line: 'Serve this page by https:', fatal: true }];
}

/** A page without an origin of its own; the meeting loads in it and never joins. */
function sandboxed(): readonly Mistake[] {
  if (window.origin !== 'null') return [];
  const line =
    window === window.parent
      ? `Content-Security-Policy: sandbox ${SANDBOX}`
      : `<iframe sandbox="${SANDBOX}"> around this page, or none`;
  return [{ line, fatal: true }];
}

/** A meeting server seldom sends what such a page asks of its frames; one that does will work. */
function isolated(): readonly Mistake[] {
  return window.crossOriginIsolated
    ? [{ line: 'Cross-Origin-Embedder-Policy: unsafe-none', fatal: false }]
    : [];
}

function withoutPermissions(frame: HTMLIFrameElement, meetingOrigin: string): readonly Mistake[] {
  const policy = (frame as PolicyOf).featurePolicy;
  const denied = NEEDED.filter((name) => policy?.allowsFeature(name, meetingOrigin) === false);
  if (denied.length === 0) return [];
  const allowed = NEEDED.map((feature) => `${feature}=(self "${meetingOrigin}")`).join(', ');
  const mistakes = [{ line: `Permissions-Policy: ${allowed}`, fatal: false }];
  const own = (document as PolicyOf).featurePolicy;
  // In somebody else's frame, a header alone does not help.
  const isFramed =
    window !== window.parent && denied.some((name) => own?.allowsFeature(name) === false);
  return isFramed
    ? [
        ...mistakes,
        { line: `<iframe allow="${NEEDED.join('; ')}"> around this page`, fatal: false },
      ]
    : mistakes;
}

/** Refused of the meeting, not of anything else in the page. */
function isOf(meetingOrigin: string) {
  return (refusal: Refusal) =>
    isTrustedTypes(refusal)
      ? /video-session|external_api|^HTMLScriptElement src/.test(refusal.sample)
      : refusal.blockedURI.startsWith(meetingOrigin);
}

function policyLine(meetingOrigin: string) {
  return (refusal: Refusal) => {
    if (isTrustedTypes(refusal)) return 'Content-Security-Policy: trusted-types video-session';
    // `script-src-elem` and the like fall back to the directive that pages write.
    const directive = refusal.effectiveDirective.replace(/-(elem|attr)$/, '');
    return `Content-Security-Policy: ${directive} ${meetingOrigin}`;
  };
}

function isTrustedTypes({ blockedURI }: Refusal): boolean {
  return blockedURI.startsWith('trusted-types');
}
