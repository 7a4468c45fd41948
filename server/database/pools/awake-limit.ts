/** A blocked process loses one of these at most. */
const steps = 4;

/**
 * Calls back after `ms` in which this process could have heard an answer. While something blocks it for long, answers lie
 * unread and a plain timer would run out before them: then a busy process would call every database dead.
 * @returns what clearInterval ends; it keeps no process alive.
 */
export function awakeLimit(ms: number, callback: () => void): NodeJS.Timeout {
  let left = steps;
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    callback();
  }, ms / steps);
  return timer.unref();
}
