import { JitsiMeeting } from '@jitsi/react-sdk';
import type { ExternalApi, ExternalApiOptions, MeetingOptions } from './external-api.js';
import { mounts } from './sdk-api.js';
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

let mountCount = 0;

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
