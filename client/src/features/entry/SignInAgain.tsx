import { useApolloClient } from '@apollo/client/react';
import { Button, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useAuth, useSignedIn } from '../../auth/AuthContext';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';

/** Over the page of somebody whose session ended by itself: half an order is not lost to the clock. */
export function SignInAgain() {
  const { t } = useTranslation();
  const { login, leave } = useAuth();
  const { user } = useSignedIn();
  const client = useApolloClient();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value ? null : t('validation.required')) },
  });
  const { onSubmit, busy, error } = useSubmit(form, async ({ password }) => {
    await login({ email: user.email, password });
    // What failed meanwhile says so on the page behind.
    void client.refetchQueries({ include: 'active' }).catch(() => undefined);
  });

  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      title={t('login.ended')}
      zIndex={400}
      // Who is not signed in reads nothing of it.
      overlayProps={{ backgroundOpacity: 0.75, blur: 10 }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text size="sm">{t('login.again')}</Text>
          {Boolean(error) && <ProblemAlert error={error} />}
          {/* Tells a password manager whose password is asked for. */}
          <input type="hidden" name="email" autoComplete="username" value={user.email} readOnly />
          <PasswordInput
            label={t('fields.password')}
            description={user.email}
            name="password"
            autoComplete="current-password"
            data-autofocus
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={busy} fullWidth>
            {t('login.submit')}
          </Button>
          <Button variant="subtle" color="gray" fullWidth onClick={leave}>
            {t('login.other')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
