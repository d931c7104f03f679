/** A reason not to start that is told in one plain sentence, with no stack trace. */
export class PlainFailure extends Error {
  override readonly name = 'PlainFailure';
}
