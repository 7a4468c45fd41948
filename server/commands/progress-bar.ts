import { SingleBar } from 'cli-progress';

/** Shows how far a command has come, on a terminal; anywhere else it says nothing. */
export interface Progress {
  readonly start: (total: number) => void;
  readonly step: () => void;
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
    step: () => bar.increment(),
    stop: () => bar.stop(),
  };
}
