import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '../../ui/signed-in-styles';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { useComputedColorScheme } from '@mantine/core';
import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthContext';
import { usePageTitle } from '../../ui/usePageTitle';
import { examples } from './examples';
import classes from './Playground.module.css';
import { SigningBar } from './SigningBar';
import { signedFetch } from './signing';

/** GraphiQL, served with the dashboard: it works without the internet, and signs requests by itself. */
export function Playground() {
  const { user } = useAuth();
  // What one person asked for is not left on show for the next.
  return <Editor key={user?.id ?? 'nobody'} />;
}

function Editor() {
  const { t } = useTranslation();
  const scheme = useComputedColorScheme('light');
  // GraphiQL takes its fetcher once.
  const [fetcher] = useState(() => createGraphiQLFetcher({ url: '/graphql', fetch: signedFetch }));
  usePageTitle(t('playground.title'));
  return (
    <div className={classes['page']}>
      <SigningBar />
      <main className={classes['editor']}>
        <GraphiQL fetcher={fetcher} forcedTheme={scheme} defaultTabs={examples} />
      </main>
    </div>
  );
}
