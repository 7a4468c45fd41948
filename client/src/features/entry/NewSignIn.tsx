import { PasswordInput, TextInput } from '@mantine/core';
import { type GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

interface Props {
  email: GetInputPropsReturnType;
  password: GetInputPropsReturnType;
}

/** What somebody will sign in with, as they choose it. */
export function NewSignIn({ email, password }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t('fields.email')} type="email" name="email" autoComplete="username" {...email} />
      <PasswordInput
        label={t('fields.password')}
        description={t('register.passwordHint')}
        name="password"
        autoComplete="new-password"
        {...password}
      />
    </>
  );
}
