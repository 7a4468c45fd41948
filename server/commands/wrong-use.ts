/** A command was called in a way that it does not know; the message tells how it is used. */
export class WrongUse extends Error {}
