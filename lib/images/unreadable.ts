/** A picture that cannot be shown. The message goes on from its name: `cannot be read: …`. */
export class Unreadable extends Error {}
