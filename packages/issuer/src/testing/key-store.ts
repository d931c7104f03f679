import type { SigningKeyRing, SigningKeyStore } from '../tokens/key-ring.js';

/** As a table of one row: keeps the ring as text, and writes only over what it was read as. */
export class MemoryKeyStore implements SigningKeyStore {
  text: string | undefined;
  writes = 0;

  constructor(ring?: SigningKeyRing) {
    this.text = textOf(ring);
  }

  async read(): Promise<SigningKeyRing | undefined> {
    await Promise.resolve();
    return this.text === undefined ? undefined : (JSON.parse(this.text) as SigningKeyRing);
  }

  async write(next: SigningKeyRing, previous: SigningKeyRing | undefined): Promise<boolean> {
    await Promise.resolve();
    if (this.text !== textOf(previous)) return false;
    this.text = textOf(next);
    this.writes += 1;
    return true;
  }
}

function textOf(ring: SigningKeyRing | undefined): string | undefined {
  return ring === undefined ? undefined : JSON.stringify(ring);
}
