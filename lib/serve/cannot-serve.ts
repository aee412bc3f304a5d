/** The server was asked for something that it cannot do; the message says what to do instead. */
export class CannotServe extends Error {
  override name = 'CannotServe'
}
