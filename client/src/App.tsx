import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { type DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AuthProvider } from './auth/AuthContext';
import { OwnClient } from './components/OwnClient';
import { readableColors, theme } from './ui/theme';

export function App({ router }: { router: DataRouter }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <AuthProvider>
        <OwnClient>
          <ModalsProvider modalProps={{ centered: true }}>
            {/* In a transition React shows old and new address in turn, and Apollo's useQuery asks for both, for ever. */}
            <RouterProvider router={router} useTransitions={false} />
          </ModalsProvider>
        </OwnClient>
      </AuthProvider>
    </MantineProvider>
  );
}
