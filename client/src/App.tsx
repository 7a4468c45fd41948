import { MantineProvider } from '@mantine/core';
import { type DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AuthProvider } from './auth/AuthContext';
import { readableColors, theme } from './ui/theme';

export function App({ router }: { router: DataRouter }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      <AuthProvider>
        {/* In a transition React shows old and new address in turn, and Apollo's useQuery asks for both, for ever. */}
        <RouterProvider router={router} useTransitions={false} />
      </AuthProvider>
    </MantineProvider>
  );
}
