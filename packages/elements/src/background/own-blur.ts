/** Asked of both: the constraint is taken without a word where nothing comes of it. */
export function hasOwnBlur(track: MediaStreamTrack): boolean {
  const { backgroundBlur: isKnown } = navigator.mediaDevices.getSupportedConstraints();
  if (isKnown !== true || !('getCapabilities' in track)) return false;
  const { backgroundBlur = [] } = track.getCapabilities();
  return backgroundBlur.includes(true) && backgroundBlur.includes(false);
}

/** Leaves the track's other constraints as they are. */
export async function setOwnBlur(track: MediaStreamTrack, on: boolean): Promise<void> {
  await track.applyConstraints({ ...track.getConstraints(), backgroundBlur: on });
}
