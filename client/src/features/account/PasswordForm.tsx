import { useMutation } from '@apollo/client/react';
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { readProblem } from '../../api/read-problem';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { usePasswordRule } from '../../ui/usePasswordRule';
import { Section } from '../../components/Section';

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

export function PasswordForm() {
  const { t } = useTranslation();
  const toasts = useToasts();
  const [changePassword] = useMutation(ChangePassword);
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '', repeated: '' },
    validate: {
      currentPassword: (value) => (value ? null : t('validation.required')),
      newPassword: usePasswordRule(),
      repeated: (value, { newPassword }) => (value === newPassword ? null : t('validation.same')),
    },
  });
  const { onSubmit, busy, error } = useSubmit(form, async ({ currentPassword, newPassword }) => {
    try {
      await changePassword({ variables: { input: { currentPassword, newPassword } } });
    } catch (failure) {
      if (readProblem(failure).code !== 'INVALID_CREDENTIALS') throw failure;
      return form.setFieldError('currentPassword', t('account.wrongPassword'));
    }
    form.reset();
    toasts.done(t('account.passwordChanged'));
  });

  return (
    <Section title={t('account.passwordTitle')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {Boolean(error) && <ProblemAlert error={error} />}
          <PasswordInput
            label={t('account.currentPassword')}
            autoComplete="current-password"
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            label={t('account.newPassword')}
            description={t('register.passwordHint')}
            autoComplete="new-password"
            {...form.getInputProps('newPassword')}
          />
          <PasswordInput
            label={t('account.repeatPassword')}
            autoComplete="new-password"
            {...form.getInputProps('repeated')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('account.changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
