import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ActiveFaults } from './active-faults.js';
import type { Fault } from './fault.js';

const DEFAULT_SLOWNESS = 10_000;

/**
 * Does what the faults of the script and the page want instead of serving them.
 *
 * @returns whether the answer has been given; otherwise it is to be given as always.
 */
export async function answerFaultily(
  faults: ActiveFaults,
  path: string,
  response: ServerResponse,
): Promise<boolean> {
  const room = path.slice(path.lastIndexOf('/') + 1);
  if (room === 'external_api.js') return scriptFault(faults, response);
  // Every path with a dot is a file, and the front page is no room.
  if (room === '' || room.includes('.')) return false;
  return pageFault(faults.find(['page-refused', 'page-silent'], decode(room)), response);
}

async function scriptFault(faults: ActiveFaults, response: ServerResponse): Promise<boolean> {
  const fault = faults.find(['script-missing', 'script-slow', 'script-refused', 'script-empty']);
  switch (fault?.name) {
    case 'script-missing':
      return answer(response, 404, 'text/plain', 'Not found');
    case 'script-empty':
      return answer(response, 200, 'text/javascript', '');
    case 'script-refused':
      return refuse(response);
    case 'script-slow':
      await wait(fault.ms ?? DEFAULT_SLOWNESS, undefined, { ref: false });
      return response.destroyed;
    default:
      return false;
  }
}

function pageFault(fault: Fault | undefined, response: ServerResponse): boolean {
  if (fault?.name === 'page-refused') return refuse(response);
  if (fault?.name !== 'page-silent') return false;
  // As under a policy of the host's that lets the frame load, and never join.
  return answer(response, 200, 'text/html', '<!doctype html><title>Meeting</title>');
}

function answer(response: ServerResponse, status: number, type: string, body: string): true {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(body);
  return true;
}

/** The browser sees a connection that was closed without a word. */
function refuse(response: ServerResponse): true {
  response.destroy();
  return true;
}

function decode(room: string): string {
  try {
    return decodeURIComponent(room);
  } catch {
    return room;
  }
}
