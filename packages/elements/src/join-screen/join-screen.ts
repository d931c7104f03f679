import { SessionError, type JoinChoices, type WelcomePicture } from '@video-session/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { BackgroundControl } from '../background/background-control.js';
import { ConnectionCheckControl } from '../connection-check/connection-check-control.js';
import { reportError, request } from '../emit.js';
import { focusHeading } from '../focus-heading.js';
import { joinScreen } from '../locales/en/join-screen.js';
import { mediaErrors } from '../locales/en/media-errors.js';
import { Localize } from '../localize.js';
import { DEVICE_KINDS } from '../media/device-kind.js';
import { LocalMedia } from '../media/local-media.js';
import { browserMedia, type MediaObstacle, type MediaPort } from '../media/media-port.js';
import { devicePanel } from './device-panel.js';
import { DeviceParts } from './device-parts.js';
import { joinForm, joinSummary, type JoinFormModel, type JoinProblem } from './join-form.js';
import { joinScreenStyles } from './join-screen.styles.js';
import { keepChoices, keepLabels, keptChoices, keptLabels } from './kept-choices.js';
import { MicrophoneMeter } from './microphone-meter.js';

/**
 * Where a person gets ready: name, camera, microphone, and one button to join.
 * Nothing is sent to anybody before that (R15), no device is asked for before a
 * press that says why (R16), and a missing device keeps nobody out (R17).
 *
 * @tag join-screen
 * @fires {CustomEvent<JoinChoices>} join-request - Join was pressed, and every device has been let go for the meeting
 * @fires {CustomEvent<{code: SessionErrorCode, recoverable: boolean, error: SessionError}>} session-error - a camera or microphone did not open
 * @csspart devices - preview, switches, level and help
 * @csspart stage - the dark box of the preview
 * @csspart preview - the video element
 * @csspart advice - what to do about a device that does not work
 * @csspart background - what is behind the person
 * @csspart pickers - the lists of cameras, microphones and speakers
 * @csspart meeting-code - the meeting code
 * @csspart connection - the connection check
 * @csspart connection-verdict - what the connection check found
 * @csspart join-button - the button Join
 */
export class JoinScreenElement extends LitElement {
  static readonly tagName = 'join-screen';
  static override styles = joinScreenStyles;

  readonly #localize = new Localize(this, joinScreen, mediaErrors);
  readonly #media = new LocalMedia(this, {
    port: () => this.media,
    onFailure: (error: SessionError) => reportError(this, error),
  });
  readonly #meter = new MicrophoneMeter(this, () => {
    const { microphone } = this.#media;
    return microphone.status === 'live' ? microphone.track : undefined;
  });
  readonly #background = new BackgroundControl(this, {
    track: () => {
      const { camera } = this.#media;
      return camera.status === 'live' ? camera.track : undefined;
    },
    pictures: () => this.backgrounds,
    localize: this.#localize,
  });
  readonly #connection = new ConnectionCheckControl(this, {
    localize: this.#localize,
    settings: () => this,
    phone: () => this.phone,
    isCameraOn: () => this.#media.isOn('camera'),
    onSoundOnly: () => this.#joinWithSoundOnly(),
  });
  readonly #parts = new DeviceParts(this, this.#media, () => this.media);

  /** The meeting code, `123-abcd-efgh-jkmn`; anything else is not shown (R9). */
  @property({ attribute: 'meeting-code' }) meetingCode = '';
  /** The name to begin with; "Attendee" in the person's language where it is empty (R8). */
  @property({ attribute: 'display-name' }) displayName = '';
  /** Phone number of the service as people read it (R27). */
  @property() phone = '';
  /** Join was pressed and access is being renewed. */
  @property({ type: Boolean, reflect: true }) busy = false;
  /** Keeps what the chosen devices are called for the next visit; never a name (R47). */
  @property({ type: Boolean, attribute: 'remember-devices' }) rememberDevices = false;
  /** The service's own pictures to show behind the person. */
  @property({ attribute: false }) backgrounds: readonly WelcomePicture[] = [];
  /** STUN and TURN servers for the connection check. */
  @property({ attribute: false }) iceServers: readonly RTCIceServer[] = [];
  /** The meeting server, for the connection check and to fetch its files ahead. */
  @property({ attribute: 'meeting-domain' }) meetingDomain = '';
  /** Where the connection check measures. */
  @property({ attribute: 'probe-url' }) probeUrl = '';
  /** `auto` checks the connection without a press. */
  @property({ attribute: 'check-connection' }) checkConnection = '';
  /** The devices; the browser's own unless a test or a story has others. */
  @property({ attribute: false }) media: MediaPort = browserMedia;

  /** What was typed; undefined until something is. */
  @state() private typedName: string | undefined;
  @state() private problem: JoinProblem | undefined;
  @state() private obstacle: MediaObstacle | undefined;
  @query('#name') private nameField!: HTMLInputElement | null;
  @query('.summary') private summary!: HTMLElement | null;
  @query('.retry, .switch') private nextControl!: HTMLElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('meetingCode')) this.#recall();
    if (!this.hasUpdated || changed.has('media')) this.#lookAround();
  }

  override updated(changed: PropertyValues<this>): void {
    const cameBack = changed.get('busy') === true && !this.busy;
    if (cameBack) void this.#media.startIfGranted();
  }

  /** Moves focus to the heading, for a page that has just shown this step. */
  override focus(): void {
    focusHeading(this.renderRoot);
  }

  override render(): TemplateResult {
    const form = this.#form();
    return html`<div class="ground">
      <div class="page">
        ${joinSummary(form)}
        <div class="intro">
          <h1 tabindex="-1">${this.#localize.term('join-title')}</h1>
          <p class="soft">${this.#localize.term('join-intro')}</p>
        </div>
        ${this.#renderDevices()} ${joinForm(form)}
      </div>
    </div>`;
  }

  #renderDevices(): TemplateResult {
    const [media, parts] = [this.#media, this.#parts];
    return devicePanel({
      localize: this.#localize,
      media,
      meter: this.#meter,
      background: this.#background,
      connection: this.#connection,
      obstacle: this.obstacle,
      help: parts.help(this.obstacle),
      choice: parts.choice(),
      busy: this.busy,
      phone: this.phone,
      onCheck: () => void this.#onCheck(),
      onToggle: (kind) => void media.toggle(kind).finally(() => this.#keep()),
      onChoose: (kind, id) => void parts.choose(kind, id).then(() => this.#keep()),
      onSound: () => void parts.playSound(),
    });
  }

  #form(): JoinFormModel {
    return {
      localize: this.#localize,
      name: this.#name,
      meetingCode: this.meetingCode,
      phone: this.phone,
      busy: this.busy,
      problem: this.problem,
      onName: (name) => this.#onName(name),
      onSubmit: (event) => this.#onSubmit(event),
      onSummaryLink: (event) => this.#onSummaryLink(event),
    };
  }

  get #name(): string {
    if (this.typedName !== undefined) return this.typedName;
    return this.displayName === '' ? this.#localize.term('join-name-default') : this.displayName;
  }

  async #onCheck(): Promise<void> {
    this.#parts.prefetchHelp();
    await this.#media.start();
    await this.updateComplete;
    // The button that was pressed is gone: go on nearby rather than at the top of the page.
    if (this.shadowRoot?.activeElement === null) this.nextControl?.focus();
  }

  #onName(name: string): void {
    this.typedName = name;
    this.#keep();
  }

  #onSummaryLink(event: Event): void {
    event.preventDefault();
    this.nameField?.focus();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    if (!this.busy) void this.#join();
  }

  /** R17: what a poor connection carries. */
  #joinWithSoundOnly(): void {
    if (this.#media.isOn('camera')) void this.#media.toggle('camera');
    if (!this.busy) void this.#join();
  }

  async #join(): Promise<void> {
    const displayName = this.#name.trim();
    this.problem = displayName === '' ? 'join-name-missing' : this.#unsupported();
    if (this.problem === undefined) {
      request(this, 'join-request', this.#letGo(displayName));
      return;
    }
    await this.updateComplete;
    this.summary?.focus();
  }

  /** A meeting in such a browser is a dead room; without a camera alone it is not (R17, R20). */
  #unsupported() {
    return this.obstacle === 'unsupported' ? 'join-unsupported' : undefined;
  }

  /** A second capture blacks out the first on iOS: everything stops before the meeting starts (R20). */
  #letGo(displayName: string): JoinChoices {
    const background = this.#background.choice;
    const choices: JoinChoices = {
      displayName,
      cameraOn: this.#media.isOn('camera'),
      microphoneOn: this.#media.isOn('microphone'),
      devices: this.#media.labels,
      ...(background && { background }),
    };
    this.#keep(false);
    this.#media.stop();
    return choices;
  }

  /** Everything as it was before a reload. */
  #recall(): void {
    const kept = keptChoices(this.meetingCode);
    const labels = this.rememberDevices ? keptLabels() : {};
    this.typedName = kept?.displayName ?? this.typedName;
    this.#media.recall(kept?.off ?? [], { ...labels, ...kept?.devices });
  }

  /** @param withName not after Join: from there on it belongs to the call (R47) */
  #keep(withName = true): void {
    const { chosen } = this.#media;
    keepChoices({
      meetingCode: this.meetingCode,
      displayName: withName ? this.typedName : undefined,
      off: DEVICE_KINDS.filter((kind) => !this.#media.isWanted(kind)),
      devices: chosen,
    });
    if (this.rememberDevices) keepLabels(chosen);
  }

  #lookAround(): void {
    this.obstacle = this.media.obstacle();
    if (this.obstacle === 'policy-blocked' || this.obstacle === 'insecure') {
      reportError(this, new SessionError(this.obstacle, 'This page can have no devices'));
    }
  }
}
