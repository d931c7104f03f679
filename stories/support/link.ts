/** What a person does who opens a link: its code stands in the fragment of the address. */
export function arriveByLink(): void {
  const { pathname, search } = location;
  history.replaceState(history.state, '', `${pathname}${search}#AQEAAWEx-k_3xyzXYZ012345PQRSTUVWX`);
}
