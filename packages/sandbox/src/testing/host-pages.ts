import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Frame,
  type Page,
} from 'playwright-core';

/** An event as the host page heard it. */
export interface HeardEvent {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

interface HostWindow {
  heard: HeardEvent[];
  api: {
    getSupportedEvents(): string[];
    addListener(event: string, listener: (data: Record<string, unknown>) => void): void;
    executeCommand(name: string, ...data: unknown[]): void;
    dispose(): void;
  } & Record<string, (...data: unknown[]) => unknown>;
  connections: RTCPeerConnection[];
  JitsiMeetExternalAPI: new (domain: string, options: object) => HostWindow['api'];
}

// The functions below that use it run in the browser, where `IN_PAGE` has defined it.
declare const host: HostWindow;
// tsx names functions by a helper of its own, which a page does not have.
const IN_PAGE = 'globalThis.host = globalThis; globalThis.__name = (named) => named;';

/** What the browser's camera and microphone are: made up, forbidden, or not there. */
export type Devices = 'fake' | 'denied' | 'absent';

const DEVICE_FLAGS: Readonly<Record<Devices, readonly string[]>> = {
  fake: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  // Nobody is there to answer the question, which counts as a no.
  denied: ['--use-fake-device-for-media-stream'],
  absent: ['--use-fake-ui-for-media-stream'],
};

export function launchBrowser(devices: Devices = 'fake'): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...DEVICE_FLAGS[devices]],
  });
}

/** Serves an empty page of an origin other than the sandbox's, and the built files below /sandbox/. */
export async function serveHostPage(): Promise<{ url: string; authority: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (path.startsWith('/sandbox/')) {
      const file = new URL(`../../dist/public/${path.slice(9)}`, import.meta.url);
      response.setHeader('content-type', CONTENT_TYPES[extname(path)] ?? 'text/html');
      createReadStream(file).pipe(response);
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><title>Host</title><style>html,body{margin:0;height:100%}</style><body>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const authority = `127.0.0.1:${port}`;
  return { url: `http://${authority}/`, authority, close: () => server.close() };
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A host page with a meeting in it. */
export class HostPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a context of its own, so that nothing is shared with the other participants. */
  static async open(browser: Browser, url: string): Promise<HostPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(IN_PAGE);
    await context.addInitScript(collectConnections);
    return HostPage.openIn(context, url);
  }

  /** Opens a page that shares its browser's storage with the others of the context. */
  static async openIn(context: BrowserContext, url: string): Promise<HostPage> {
    const page = await context.newPage();
    await page.goto(url);
    return new HostPage(page);
  }

  async mount(scriptUrl: string, domain: string, options: object): Promise<void> {
    await this.page.addScriptTag({ url: scriptUrl });
    await this.page.evaluate(
      ([at, wanted]) => {
        host.heard = [];
        host.api = new host.JitsiMeetExternalAPI(at, { parentNode: document.body, ...wanted });
        for (const name of host.api.getSupportedEvents()) {
          host.api.addListener(name, (data) => host.heard.push({ name, data }));
        }
      },
      [domain, options] as const,
    );
  }

  /** Waits for an event whose data holds all of `data`. */
  async heard(name: string, data: Record<string, unknown> = {}): Promise<HeardEvent> {
    const found = await this.page.waitForFunction(
      ([wanted, values]) =>
        host.heard.find(
          (event) =>
            event.name === wanted &&
            Object.entries(values).every(
              ([key, value]) => JSON.stringify(event.data[key]) === JSON.stringify(value),
            ),
        ),
      [name, data] as const,
      { timeout: 45_000 },
    );
    return (await found.jsonValue()) as HeardEvent;
  }

  events(): Promise<HeardEvent[]> {
    return this.page.evaluate(() => host.heard);
  }

  /** The names of these events in their order; an error with the name it has of its own. */
  async story(...wanted: readonly string[]): Promise<string[]> {
    const events = await this.events();
    return events
      .filter(({ name }) => wanted.includes(name))
      .map(({ name, data }) =>
        name === 'errorOccurred' ? (data['error'] as { name: string }).name : name,
      );
  }

  async names(): Promise<string[]> {
    return (await this.events()).map((event) => event.name);
  }

  command(name: string, ...data: unknown[]): Promise<void> {
    return this.page.evaluate(([command, values]) => host.api.executeCommand(command, ...values), [
      name,
      data,
    ] as const);
  }

  call(method: string, ...data: unknown[]): Promise<unknown> {
    return this.page.evaluate(([name, values]) => host.api[name]?.(...values), [
      method,
      data,
    ] as const);
  }

  get room(): Frame {
    const frame = this.page.frames()[1];
    if (!frame) throw new Error('no room');
    return frame;
  }

  /** Waits until the others' picture and sound have come through. */
  async receivesMedia(): Promise<void> {
    await this.room.waitForFunction(
      async () => {
        const stats = await Promise.all(
          host.connections.map((connection) => connection.getStats()),
        );
        const received = stats.flatMap((report) => [...(report.values() as Iterable<Received>)]);
        const audio = received.some((one) => one.kind === 'audio' && one.bytesReceived > 1000);
        return audio && received.some((one) => one.kind === 'video' && one.framesDecoded > 5);
      },
      undefined,
      { timeout: 60_000 },
    );
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

interface Received {
  readonly kind: string;
  readonly bytesReceived: number;
  readonly framesDecoded: number;
}

function collectConnections(): void {
  const scope = globalThis as unknown as HostWindow & typeof globalThis;
  scope.connections = [];
  scope.RTCPeerConnection = new Proxy(scope.RTCPeerConnection, {
    construct(target, values: [RTCConfiguration?]) {
      const connection = new target(...values);
      scope.connections.push(connection);
      return connection;
    },
  });
}
