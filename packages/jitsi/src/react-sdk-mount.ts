import { JitsiMeeting } from '@jitsi/react-sdk';
import { fetchExternalApi } from '@jitsi/react-sdk/lib/init';
import type { ExternalApi, ExternalApiOptions, MeetingOptions } from './external-api.js';
import { render } from './sdk-runtime.js';

type CreateApi = (options: ExternalApiOptions) => ExternalApi;

export interface SdkMount {
  readonly api: ExternalApi;
  /** Takes the component away. The SDK does not dispose of the API: its owner does, before this. */
  readonly unmount: () => void;
}

/** The properties of the SDK's component that are used here. */
interface MeetingProps extends MeetingOptions {
  readonly domain: string;
  readonly onApiReady: (api: ExternalApi) => void;
}

/** How each mount makes its API, by the key that it hands to the SDK as its domain. */
const mounts = new Map<string, (options: ExternalApiOptions) => ExternalApi | undefined>();
let mountCount = 0;

/**
 * What the SDK takes for Jitsi's class. The SDK keeps the first class it sees
 * for ever; this one asks the mount, so each gets the class of its own server.
 */
class ApiOfMount {
  constructor(key: string, apiOptions: ExternalApiOptions) {
    const api = mounts.get(key)?.(apiOptions);
    if (api) return api as unknown as ApiOfMount;
  }

  /** The SDK listens at once, also where there is no API to listen to. */
  on(): void {}
}

/**
 * Mounts the SDK's own component, afresh each time because it ignores changed
 * properties. The API is there before the next frame is painted.
 * @throws whatever `createApi` throws
 */
export async function mountJitsiMeeting(
  parent: HTMLElement,
  meeting: MeetingOptions,
  createApi: CreateApi,
): Promise<SdkMount> {
  prepareSdk();
  mountCount += 1;
  const key = `video-session-${mountCount}`;
  let takeAway = () => {};
  const unmount = () => {
    mounts.delete(key);
    takeAway();
  };
  try {
    const api = await new Promise<ExternalApi>((onApiReady, onFailure) => {
      mounts.set(key, (apiOptions) => attempt(() => createApi(apiOptions), onFailure));
      const props: MeetingProps = { ...meeting, domain: key, onApiReady };
      takeAway = render(JitsiMeeting, props, parent);
    });
    return { api, unmount };
  } catch (thrown) {
    unmount();
    throw thrown;
  }
}

/** An error inside an effect of the component would reach nobody but the console. */
function attempt<T>(work: () => T, onFailure: (thrown: unknown) => void): T | undefined {
  try {
    return work();
  } catch (thrown) {
    onFailure(thrown);
    return undefined;
  }
}

let prepared = false;

/**
 * Shows our class to the SDK, which reads the global at once and then never
 * again, so that the global is the host page's own all the time.
 */
function prepareSdk(): void {
  if (prepared) return;
  prepared = true;
  const before = Object.getOwnPropertyDescriptor(window, 'JitsiMeetExternalAPI');
  Object.assign(window, { JitsiMeetExternalAPI: ApiOfMount });
  void fetchExternalApi();
  if (before === undefined) Reflect.deleteProperty(window, 'JitsiMeetExternalAPI');
  else Object.defineProperty(window, 'JitsiMeetExternalAPI', before);
}
