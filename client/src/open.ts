import './ui/first-styles';
import './ui/opening.css';

/** A tab in the background paints nothing until somebody looks at it: it does not wait for that. */
const PATIENCE_MS = 100;

function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, PATIENCE_MS);
  });
}

// The page in index.html is seen before the dashboard begins to take the browser's time. The code is fetched meanwhile.
void painted().then(() => import('./main'));
