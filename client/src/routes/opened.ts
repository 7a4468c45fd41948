import { type DataRouter } from 'react-router';

/** Done when the first page's code is there, or what went wrong with it is known. */
export function opened(router: DataRouter): Promise<void> {
  return new Promise((done) => {
    if (router.state.initialized) return done();
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      done();
    });
  });
}
