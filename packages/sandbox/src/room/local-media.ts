import type { Notify } from '../wire/events.js';
import type { Presence } from '../wire/messages.js';
import { CameraBackground } from './background.js';
import { LocalDevice } from './local-device.js';
import type { SentTracks } from './peer.js';
import type { RoomLocation } from './room-location.js';
import { ScreenShare } from './screen-share.js';

/** One's own microphone, camera and screen. */
export class LocalMedia {
  readonly microphone: LocalDevice;
  readonly camera: LocalDevice;
  readonly screen: ScreenShare;
  readonly background: CameraBackground;

  constructor(notify: Notify, onChange: () => void, labels: RoomLocation['devices']) {
    this.background = new CameraBackground(onChange);
    this.microphone = new LocalDevice({
      mediaType: 'audio',
      label: labels.audioInput,
      notify,
      onChange,
    });
    this.camera = new LocalDevice({
      mediaType: 'video',
      label: labels.videoInput,
      notify,
      onChange: () => {
        this.background.follow(this.camera.track);
        onChange();
      },
    });
    this.screen = new ScreenShare(notify, onChange);
  }

  /** What the others are told. */
  get presence(): Pick<Presence, 'audioMuted' | 'videoMuted' | 'sharingScreen'> {
    return {
      audioMuted: this.microphone.isMuted,
      videoMuted: this.camera.isMuted,
      sharingScreen: this.screen.track !== undefined,
    };
  }

  /** One's own picture: the camera's, or that with another background. */
  get picture(): MediaStreamTrack | undefined {
    return this.background.track ?? this.camera.track;
  }

  /** What the others are sent. A shared screen takes the camera's place. */
  get tracks(): SentTracks {
    return {
      audio: this.microphone.track ?? null,
      video: this.screen.track ?? this.picture ?? null,
    };
  }

  close(): void {
    this.microphone.close();
    this.camera.close();
    this.screen.stop();
    this.background.follow(undefined);
  }
}
