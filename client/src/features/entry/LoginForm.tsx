import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { type LoginInput } from '../../gql/graphql';
import { isEmail } from './entry-rules';

interface Props {
  login: (input: LoginInput) => Promise<void>;
  /** Says why somebody who was signed in is asked again. */
  expired?: boolean;
}

export function LoginForm({ login, expired = false }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (isEmail(value) ? null : t('validation.email')),
      password: (value) => (value ? null : t('validation.required')),
    },
  });
  const { onSubmit, busy, error } = useSubmit(form, ({ email, password }) =>
    login({ email: email.trim(), password }),
  );

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {expired && !error && (
          <Alert color="yellow" variant="light" role="status">
            {t('login.expired')}
          </Alert>
        )}
        {Boolean(error) && <ProblemAlert error={error} />}
        <TextInput
          label={t('fields.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          data-autofocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('fields.password')}
          name="password"
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy} fullWidth>
          {t('login.submit')}
        </Button>
      </Stack>
    </form>
  );
}
