/**
 * Calls `stop` when the shell that npm started us in is gone. npm passes SIGTERM to that shell, and the shell dies of it
 * without passing it on: without this, stopping `npm start` would leave the server running.
 */
export function whenNpmEnds(stop: () => void): void {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}
