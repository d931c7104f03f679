import { createParser, type EventSourceMessage } from 'eventsource-parser';

/** Server-sent events as they come in. */
export interface EventReader {
  readonly response: Response;
  readonly events: readonly EventSourceMessage[];
  readonly comments: readonly string[];
  readonly retry: number | undefined;
  /** The first event, come or yet to come, of which this is true. */
  until(matches: (event: EventSourceMessage) => boolean): Promise<EventSourceMessage>;
  /** Resolves when the other side has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

export async function readEvents(url: string, body: object, cookie?: string): Promise<EventReader> {
  const controller = new AbortController();
  const { signal } = controller;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) },
    body: JSON.stringify(body),
    signal,
  });
  return eventReader(response, () => controller.abort());
}

export function eventReader(response: Response, close: () => void): EventReader {
  const events: EventSourceMessage[] = [];
  const comments: string[] = [];
  const waiting = new Set<() => void>();
  let retry: number | undefined;
  const parser = createParser({
    onEvent(event) {
      events.push(event);
      for (const look of waiting) look();
    },
    onComment: (comment) => void comments.push(comment),
    onRetry: (milliseconds) => (retry = milliseconds),
  });
  return {
    response,
    events,
    comments,
    get retry() {
      return retry;
    },
    until(matches) {
      return new Promise((resolve) => {
        const look = () => {
          const found = events.find(matches);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    ended: read(response, (text) => parser.feed(text)),
    close,
  };
}

async function read(response: Response, feed: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(() => undefined);
    if (chunk === undefined || chunk.done) return;
    feed(decoder.decode(chunk.value, { stream: true }));
  }
}
