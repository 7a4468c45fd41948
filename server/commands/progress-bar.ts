import { SingleBar } from 'cli-progress';

/** Shows how far a command has come, on a terminal; anywhere else it says nothing. */
export interface Progress {
  readonly start: (total: number) => void;
  /** @param by how much further it has come; one unless given. */
  readonly step: (by?: number) => void;
  readonly stop: () => void;
}

/** @param stream where the bar is drawn: standard error, because standard output is for results. */
export function progressOn(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }): Progress {
  const bar = new SingleBar({
    stream,
    format: '{bar} {value}/{total}  {duration_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    start: (total) => {
      if (stream.isTTY === true && total > 0) bar.start(total, 0);
    },
    step: (by = 1) => bar.increment(by),
    stop: () => bar.stop(),
  };
}

/** A bar that begins when it is first told how much there is, and falls back with work that is done again. */
export function barBehind({ start, step }: Progress): (done: number, of: number) => void {
  let shown: number | undefined;
  return (done, of) => {
    if (shown === undefined) start(of);
    step(done - (shown ?? 0));
    shown = done;
  };
}
