import type { ExternalApi } from './external-api.js';
import { isForged } from './message-origin.js';

type Requests = Pick<
  ExternalApi,
  | 'getConnectionStats'
  | 'getRoomsInfo'
  | 'isAudioMuted'
  | 'isP2pActive'
  | 'isVideoMuted'
  | 'setAudioInputDevice'
  | 'setAudioOutputDevice'
  | 'setVideoInputDevice'
>;

/** What our frame answers; undefined where its client has no such request, or fails, or another answers. */
export async function answerOf(
  api: ExternalApi,
  request: keyof Requests,
  label = '',
): Promise<unknown> {
  try {
    const answer = await api[request]?.(label);
    return isForged(api.getIFrame()) ? undefined : answer;
  } catch {
    return undefined;
  }
}
