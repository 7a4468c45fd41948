import './ui/first-styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './App';
import { startI18n } from './i18n/i18n';
import { leadStrangers } from './routes/lead-strangers';
import { routes } from './routes/routes';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
leadStrangers(routes);
// The first page's code and its sentences are on their way at the same time.
const router = createBrowserRouter(routes);
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App router={router} />
  </StrictMode>,
);
