import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/colors.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './App';
import { startI18n } from './i18n/i18n';
import { routes } from './routes/routes';

startI18n();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
createRoot(root).render(
  <StrictMode>
    <App router={createBrowserRouter(routes)} />
  </StrictMode>,
);
