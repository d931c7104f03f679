import { SessionError, withTimeLimit } from '@video-session/core';
import { abortable } from './abortable.js';
import type { ExternalApiClass } from './external-api.js';
import { giveModule, takeExports } from './script-module.js';
import { trustedScriptUrl } from './trusted-script-url.js';

export interface LoadOptions {
  /** Milliseconds until it is given up. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** A script that has been asked for and has not answered. */
interface Load {
  readonly done: Promise<ExternalApiClass>;
  readonly cancel: () => void;
  waiting: number;
}

/** Where a script that is no UMD bundle puts its class; the host page may have one there as well. */
const globals = globalThis as { JitsiMeetExternalAPI?: unknown };

const loaded = new Map<string, ExternalApiClass>();
const loading = new Map<string, Load>();
/** Given up before they answered: the browser lets a second request of the same address wait for the first. */
const stuck = new Set<string>();

/**
 * The class that the script at this address defines. Each address is asked for
 * once at a time and, once it has answered, never again; a failure is not remembered.
 * @throws {SessionError} `meeting-script-failed`, `meeting-script-timeout`; the signal's reason
 */
export async function loadExternalApi(
  url: string,
  { timeout, signal }: LoadOptions,
): Promise<ExternalApiClass> {
  signal.throwIfAborted();
  const known = loaded.get(url);
  if (known) return known;
  const load = loading.get(url) ?? start(url);
  load.waiting += 1;
  try {
    return await withTimeLimit(signal, timeout, (limited) => orTimeout(load, limited, signal));
  } finally {
    load.waiting -= 1;
    if (load.waiting === 0) load.cancel();
  }
}

async function orTimeout(load: Load, limited: AbortSignal, signal: AbortSignal) {
  try {
    return await abortable(load.done, limited);
  } catch (thrown) {
    if (!limited.aborted || signal.aborted) throw thrown;
    throw new SessionError('meeting-script-timeout', 'external_api.js did not answer in time');
  }
}

function start(url: string): Load {
  const script = document.createElement('script');
  const end = () => {
    if (loading.get(url) === load) loading.delete(url);
    discard(script);
  };
  const done = run(script, url)
    .then((externalApi) => {
      loaded.set(url, externalApi);
      return externalApi;
    })
    .finally(end);
  const cancel = () => {
    if (loading.get(url) === load) stuck.add(url);
    end();
  };
  const load: Load = { done, cancel, waiting: 0 };
  loading.set(url, load);
  return load;
}

function run(script: HTMLScriptElement, url: string): Promise<ExternalApiClass> {
  return new Promise((resolve, reject) => {
    const fail = (message: string, cause?: unknown) =>
      reject(new SessionError('meeting-script-failed', `${url} ${message}`, { cause }));
    const before = globals.JitsiMeetExternalAPI;
    script.onload = () => {
      const defined = takeExports(script) ?? takeGlobal(before);
      if (typeof defined === 'function') resolve(defined as ExternalApiClass);
      else fail('was loaded but does not define JitsiMeetExternalAPI');
    };
    script.onerror = () => fail('could not be loaded');
    script.async = true;
    giveModule(script);
    try {
      script.src = trustedScriptUrl(stuck.delete(url) ? another(url) : url);
      document.head.append(script);
    } catch (thrown) {
      fail('was refused: allow the Trusted Types policy "video-session"', thrown);
    }
  });
}

function another(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}again=${Date.now()}`;
}

/**
 * Takes what the script has just put into the global and leaves the host page
 * with what was there before: every meeting server has a class of its own.
 */
function takeGlobal(before: unknown): unknown {
  const defined = globals.JitsiMeetExternalAPI;
  if (defined === before) return undefined;
  if (before === undefined) delete globals.JitsiMeetExternalAPI;
  else globals.JitsiMeetExternalAPI = before;
  return defined;
}

/** Takes the tag away; in another document, a script that is still on its way does not run. */
function discard(script: HTMLScriptElement): void {
  script.onload = null;
  script.onerror = null;
  takeExports(script);
  document.implementation.createHTMLDocument('').adoptNode(script);
}
