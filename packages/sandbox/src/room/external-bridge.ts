import { PostMessageTransportBackend, Transport } from '@jitsi/js-utils/transport';
import type { Notify } from '../wire/events.js';

export type Respond = (result: unknown, error?: unknown) => void;

export interface BridgeHandlers {
  readonly onCommand: (name: string, data: readonly unknown[]) => void;
  readonly onRequest: (request: Readonly<Record<string, unknown>>, respond: Respond) => void;
}

/** The room's end of the wire to the page that embeds it. */
export interface Bridge {
  readonly notify: Notify;
  listen(handlers: BridgeHandlers): void;
}

/** Opens the wire to the API object numbered `apiId`; without one nothing is told to anybody. */
export function openBridge(apiId: number | undefined): Bridge {
  if (apiId === undefined) return { notify: () => undefined, listen: () => undefined };
  const origin = embedderOrigin();
  const transport = new Transport({
    backend: new PostMessageTransportBackend({
      postisOptions: {
        scope: `jitsi_meet_external_api_${apiId}`,
        window: window.parent,
        ...(origin && { allowedOrigin: origin }),
      },
    }),
  });
  return {
    notify: (event) => transport.sendEvent(event),
    listen({ onCommand, onRequest }) {
      transport.on('event', ({ name, data }: { name?: string; data?: unknown }) => {
        onCommand(name ?? '', Array.isArray(data) ? data : []);
        return true;
      });
      transport.on('request', (request: Record<string, unknown>, respond: Respond) => {
        onRequest(request, respond);
        return true;
      });
    },
  };
}

// Only the page around us may drive the meeting. Where a browser hides its origin nothing is known.
function embedderOrigin(): string | undefined {
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  if (ancestors?.[0]) return ancestors[0];
  return document.referrer ? new URL(document.referrer).origin : undefined;
}
