import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { type DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AuthProvider } from './auth/AuthContext';
import { OwnClient } from './components/OwnClient';
import { readableColors, theme } from './ui/theme';

export function App({ router }: { router: DataRouter }) {
  const { t } = useTranslation();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <AuthProvider>
        <OwnClient>
          <ModalsProvider modalProps={{ centered: true, closeButtonProps: { 'aria-label': t('app.close') } }}>
            {/* In a transition React shows old and new address in turn, and Apollo's useQuery asks for both, for ever. */}
            <RouterProvider router={router} useTransitions={false} />
          </ModalsProvider>
        </OwnClient>
      </AuthProvider>
    </MantineProvider>
  );
}
