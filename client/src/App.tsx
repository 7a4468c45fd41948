import { type ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { type DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AuthProvider } from './auth/AuthContext';
import { readableColors, theme } from './ui/theme';

interface Props {
  client: ApolloClient;
  router: DataRouter;
}

export function App({ client, router }: Props) {
  return (
    <ApolloProvider client={client}>
      <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
        <ModalsProvider modalProps={{ centered: true }}>
          <AuthProvider>
            <Notifications position="bottom-right" />
            <RouterProvider router={router} />
          </AuthProvider>
        </ModalsProvider>
      </MantineProvider>
    </ApolloProvider>
  );
}
