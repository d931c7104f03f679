import { DEVICE_KINDS, type DeviceKind } from './device-kind.js';
import type { PermissionStanding } from './media-failure.js';
import type { MediaPort } from './media-port.js';

/** What the browser says about camera and microphone, and what it has said before. */
export class Permissions {
  readonly #port: () => MediaPort;
  readonly #allowed = new Set<DeviceKind>();
  #watched: AbortSignal | undefined;

  constructor(port: () => MediaPort) {
    this.#port = port;
  }

  async ask(kinds: readonly DeviceKind[]): Promise<readonly PermissionStanding[]> {
    const port = this.#port();
    return Promise.all(kinds.map(async (kind) => this.#heed(kind, await port.permission(kind))));
  }

  async areGranted(kinds: readonly DeviceKind[]): Promise<boolean> {
    return (await this.ask(kinds)).every((standing) => standing === 'granted');
  }

  /** Allowed before and to be asked again now: the person took the permission back. */
  async isTakenBack(kind: DeviceKind): Promise<boolean> {
    const wasAllowed = this.#allowed.has(kind);
    return wasAllowed && (await this.#port().permission(kind)) === 'prompt';
  }

  /** Once for each signal. */
  watch(
    listener: (kind: DeviceKind, standing: PermissionStanding) => void,
    signal: AbortSignal,
  ): void {
    if (this.#watched === signal) return;
    this.#watched = signal;
    for (const kind of DEVICE_KINDS) {
      const onChange = (standing: PermissionStanding) => {
        listener(kind, this.#heed(kind, standing));
      };
      this.#port().watchPermission(kind, onChange, signal);
    }
  }

  #heed(kind: DeviceKind, standing: PermissionStanding): PermissionStanding {
    if (standing === 'granted') this.#allowed.add(kind);
    return standing;
  }
}
