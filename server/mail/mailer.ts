/** A letter to one person, in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** May hold what only its reader may know, such as the link of an invitation. */
  readonly text: string;
}

/** The way by which letters leave the house. */
export interface Mailer {
  /** @throws when it could not be handed over. */
  send(mail: Mail): Promise<void>;
}
