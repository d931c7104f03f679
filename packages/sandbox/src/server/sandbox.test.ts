import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { WebSocket, type RawData } from 'ws';
import { SandboxError } from '../errors.js';
import { createTokenSigner, type TokenSigner } from '../testing/tokens.js';
import type { ClientMessage, ServerMessage } from '../wire/messages.js';
import { ABSENT } from '../wire/parse-message.js';
import { SOCKET_PATH } from '../wire/socket-path.js';
import { createSandbox, type Sandbox } from './sandbox.js';

let signer: TokenSigner;
let sandbox: Sandbox;

before(async () => {
  signer = await createTokenSigner();
  sandbox = await createSandbox({ tokens: { keySet: signer.keySet }, quiet: true });
});

after(() => sandbox.close());

/** A room page without a page. */
class Guest {
  readonly #socket: WebSocket;
  readonly #heard: ServerMessage[] = [];
  #wake: () => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: RawData) => {
      this.#heard.push(JSON.parse((data as Buffer).toString()) as ServerMessage);
      this.#wake();
    });
  }

  static async connect(port = sandbox.port): Promise<Guest> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${SOCKET_PATH}`);
    const guest = new Guest(socket);
    await once(socket, 'open');
    return guest;
  }

  send(message: ClientMessage): void {
    this.#socket.send(JSON.stringify(message));
  }

  join(room: string, jwt: string, displayName = ''): void {
    this.send({ type: 'join', room, tenant: '', jwt, presence: { ...ABSENT, displayName } });
  }

  async next(): Promise<ServerMessage> {
    while (this.#heard.length === 0) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return this.#heard.shift()!;
  }

  async joined() {
    const message = await this.next();
    assert.equal(message.type, 'joined');
    return message;
  }

  close(): void {
    this.#socket.close();
  }

  terminate(): void {
    this.#socket.terminate();
  }
}

const owner = { context: { user: { name: 'Dr Morgan', affiliation: 'owner' } } };

async function twoInRoom(room: string) {
  const [moderator, guest] = [await Guest.connect(), await Guest.connect()];
  moderator.join(room, await signer.sign(room, owner));
  const { self: moderatorSelf } = await moderator.joined();
  guest.join(room, await signer.sign(room), 'Sam');
  const { self: guestSelf, participants } = await guest.joined();
  assert.deepEqual(participants, [moderatorSelf]);
  assert.deepEqual(await moderator.next(), { type: 'participant-joined', participant: guestSelf });
  return { moderator, guest, moderatorSelf, guestSelf };
}

describe('joining', () => {
  test('is granted with a good token', async () => {
    const { moderatorSelf, guestSelf } = await twoInRoom('a');
    assert.equal(moderatorSelf.role, 'moderator');
    assert.equal(moderatorSelf.displayName, 'Dr Morgan');
    assert.equal(guestSelf.role, 'participant');
    assert.equal(guestSelf.displayName, 'Sam');
  });

  test('is refused without a token', async () => {
    const guest = await Guest.connect();
    guest.join('b', '');
    assert.deepEqual(await guest.next(), {
      type: 'refused',
      refusal: {
        name: 'connection.passwordRequired',
        message: 'token required',
        isFatal: false,
        type: 'CONNECTION',
      },
    });
    guest.close();
  });

  test('is refused with the token of another room', async () => {
    const guest = await Guest.connect();
    guest.join('c', await signer.sign('d'));
    const message = await guest.next();
    assert.equal(
      message.type === 'refused' && message.refusal.name,
      'conference.connectionError.notAllowed',
    );
    guest.close();
  });

  test('goes without tokens where none are checked; the first is the moderator', async (context) => {
    const open = await createSandbox({ quiet: true });
    context.after(() => open.close());
    const [first, second] = [await Guest.connect(open.port), await Guest.connect(open.port)];
    first.join('a', '');
    assert.equal((await first.joined()).self.role, 'moderator');
    second.join('A', '');
    assert.equal((await second.joined()).self.role, 'participant');
  });
});

describe('in a room', () => {
  test('what somebody tells of themselves reaches the others and those who come later', async () => {
    const { moderator, guest, guestSelf } = await twoInRoom('e');
    guest.send({ type: 'update', changes: { handRaised: 5 } });
    assert.deepEqual(await moderator.next(), {
      type: 'participant-updated',
      id: guestSelf.id,
      changes: { handRaised: 5 },
    });
    const third = await Guest.connect();
    third.join('e', await signer.sign('e'));
    const { participants } = await third.joined();
    assert.equal(participants.find(({ id }) => id === guestSelf.id)?.handRaised, 5);
  });

  test('a signal reaches only whom it is for', async () => {
    const { moderator, guest, moderatorSelf, guestSelf } = await twoInRoom('f');
    guest.send({ type: 'signal', to: moderatorSelf.id, signal: { candidate: null } });
    assert.deepEqual(await moderator.next(), {
      type: 'signal',
      from: guestSelf.id,
      signal: { candidate: null },
    });
  });

  test('one who is put out leaves, and may come back with the same token', async () => {
    const { moderator, guest, moderatorSelf, guestSelf } = await twoInRoom('g');
    moderator.send({ type: 'kick', to: guestSelf.id });
    const kicked = { type: 'kicked', kicked: guestSelf.id, kicker: moderatorSelf.id };
    assert.deepEqual(await guest.next(), kicked);
    assert.deepEqual(await moderator.next(), kicked);
    assert.deepEqual(await moderator.next(), { type: 'participant-left', id: guestSelf.id });
    const again = await Guest.connect();
    again.join('g', await signer.sign('g'));
    assert.equal((await again.joined()).participants.length, 1);
  });

  test('a guest can neither put out nor end', async () => {
    const { moderator, guest, moderatorSelf } = await twoInRoom('h');
    guest.send({ type: 'kick', to: moderatorSelf.id });
    guest.send({ type: 'end' });
    guest.send({ type: 'chat', message: 'still here', to: '' });
    assert.equal((await moderator.next()).type, 'chat');
  });

  test('the end is for all', async () => {
    const { moderator, guest } = await twoInRoom('i');
    moderator.send({ type: 'end' });
    assert.deepEqual(await guest.next(), { type: 'destroyed' });
    assert.deepEqual(await moderator.next(), { type: 'destroyed' });
  });

  for (const how of ['close', 'terminate'] as const) {
    test(`the others hear at once when a page goes (${how})`, async () => {
      const { moderator, guest, guestSelf } = await twoInRoom(`j-${how}`);
      guest[how]();
      assert.deepEqual(await moderator.next(), { type: 'participant-left', id: guestSelf.id });
    });
  }
});

describe('listening', () => {
  test('works on both names of the machine', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const response = await fetch(`http://${host}:${sandbox.port}/`, { method: 'POST' });
      assert.equal(response.status, 405);
    }
  });

  test('on a taken port is an error that says so', async () => {
    await assert.rejects(
      createSandbox({ port: sandbox.port, quiet: true }),
      (error) => error instanceof SandboxError && error.code === 'port-taken',
    );
  });
});
