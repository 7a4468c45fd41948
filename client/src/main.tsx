import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './App';
import { startI18n } from './i18n/i18n';
import { leadStrangers } from './routes/lead-strangers';
import { opened } from './routes/opened';
import { routes } from './routes/routes';

/** Lets the browser answer a finger before what comes next. */
const breath = () => new Promise((done) => setTimeout(done));

/** In no top-level await: the pages import from the chunk that this is in, and would wait for it while it waits for them. */
async function open(root: HTMLElement): Promise<void> {
  await breath();
  leadStrangers(routes);
  const texts = startI18n();
  await breath();
  // The first page's code and its sentences are on their way at the same time.
  const router = createBrowserRouter(routes);
  await Promise.all([texts, opened(router)]);
  // In a transition React draws it in slices of some milliseconds: in one go a phone would answer no finger for half a second.
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <App router={router} />
      </StrictMode>,
    );
  });
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
void open(root);
