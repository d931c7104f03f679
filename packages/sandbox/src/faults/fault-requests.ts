import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { FaultControl } from './fault-control.js';
import { FAULTS, type FaultName } from './fault.js';

/** Where faults are asked for: `POST` breaks, `DELETE` mends. */
export const FAULTS_PATH = '/sandbox/faults';

/**
 * Answers what pages and curl ask of the faults.
 *
 * @returns whether it was such a request.
 */
export function answerFaultRequest(
  control: FaultControl,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const [path, query] = (request.url ?? '').split('?');
  // With GET the path is a room like any other.
  if (path !== FAULTS_PATH || request.method === 'GET' || request.method === 'HEAD') return false;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-methods', 'POST, DELETE');
  response.setHeader('access-control-allow-headers', 'content-type');
  void act(control, request, new URLSearchParams(query)).then(
    (hit) => answer(response, 200, { hit, active: control.active }),
    (error: unknown) => answer(response, 400, { error: (error as Error).message }),
  );
  return true;
}

async function act(
  control: FaultControl,
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<number> {
  switch (request.method) {
    case 'POST':
      return control.break(JSON.parse(await text(request)));
    case 'DELETE':
      control.mend(nameOf(query.get('name')));
      return 0;
    case 'OPTIONS':
      return 0;
    default:
      throw new TypeError('POST breaks, DELETE mends');
  }
}

function nameOf(name: string | null): FaultName | undefined {
  if (name === null) return undefined;
  if (Object.hasOwn(FAULTS, name)) return name as FaultName;
  throw new TypeError(`There is no fault ${name}`);
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
