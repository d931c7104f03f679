import type { IncomingMessage } from 'node:http';

/** What a framework knows of a request better than the bare message does. */
export interface RequestFacts {
  /** Path and query as the browser asked for them, whatever the framework has cut off. */
  readonly target?: string | undefined;
  /** `http` or `https`; behind a proxy what the framework trusts it to say. */
  readonly protocol?: string | undefined;
  /** Address of the one who asks; behind a proxy what the framework trusts it to say. */
  readonly address?: string | undefined;
  /** What a body parser made of the body, if one ran before. */
  readonly body?: unknown;
}

/** @throws {TypeError} when Host, target or method make no request */
export function requestOf(
  incoming: IncomingMessage,
  facts: RequestFacts,
  signal: AbortSignal,
): Request {
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? {} : bodyOf(incoming, facts.body);
  const init = { method, headers: headersOf(incoming), signal, ...body };
  const request = new Request(addressOf(incoming, facts), init);
  // The handler finds a body that is used up, and tells the host what went wrong.
  if (isLost(incoming, facts.body)) void request.text();
  return request;
}

/** Never resolved against the host: a target that begins with two slashes would change it. */
function addressOf({ headers, socket, url }: IncomingMessage, facts: RequestFacts): string {
  const target = facts.target ?? url ?? '/';
  const encrypted = 'encrypted' in socket && socket.encrypted === true;
  const protocol = facts.protocol ?? (encrypted ? 'https' : 'http');
  const host = headers.host ?? headers[':authority'] ?? 'localhost';
  return target.startsWith('/') ? `${protocol}://${String(host)}${target}` : target;
}

/** All but those with a colon in front, which HTTP/2 has in place of a request line. */
function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (!name.startsWith(':')) headers.append(name, value);
  }
  return headers;
}

/** The bytes themselves, or what a body parser left of them. */
function bodyOf(incoming: IncomingMessage, parsed: unknown): RequestInit & { duplex: 'half' } {
  if (!incoming.readableDidRead) return { body: streamOf(incoming), duplex: 'half' };
  const isText = typeof parsed === 'string' || parsed instanceof Uint8Array;
  return { body: isText ? (parsed as BodyInit) : serialised(parsed), duplex: 'half' };
}

/** Somebody has read the body and kept nothing. */
function isLost(incoming: IncomingMessage, parsed: unknown): boolean {
  return incoming.readableDidRead && parsed === undefined;
}

/** Nothing for what is nested too deep to be written again, which the handler then refuses. */
function serialised(parsed: unknown): string {
  try {
    return JSON.stringify(parsed ?? null);
  } catch {
    return '';
  }
}

/** Nothing is read ahead: a body that was never touched Node itself reads away after the answer. */
const ON_DEMAND = { highWaterMark: 0 };

/** Unlike `Readable.toWeb`, it leaves the connection alone when it is cancelled: the refusal has to get out. */
function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = incoming.iterator({ destroyOnReturn: false });
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      const chunk = await chunks.next();
      if (chunk.done === true) controller.close();
      else controller.enqueue(new Uint8Array(chunk.value));
    },
    async cancel() {
      await chunks.return?.();
      incoming.resume();
    },
  };
  return new ReadableStream<Uint8Array>(source, ON_DEMAND);
}
