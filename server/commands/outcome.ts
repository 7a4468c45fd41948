/** What a command has to say once it is through. */
export interface Outcome {
  /** False where something is not as it should be: the exit code is 1 then. */
  readonly ok: boolean;
  /** What `--json` prints. */
  readonly data: object;
  /** What is printed otherwise, without the last line's end; undefined for a command that has printed its result itself. */
  readonly text: string | undefined;
}
