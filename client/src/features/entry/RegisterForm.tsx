import { Button, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAuth } from '../../auth/AuthContext';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { isEmail, isSlug, slugOfHost } from './entry-rules';
import { usePasswordRule } from '../../ui/usePasswordRule';
import { NewSignIn } from './NewSignIn';
import { toInvitedInput, toRegisterInput } from './register-input';

export function RegisterForm() {
  const { t } = useTranslation();
  const { register } = useAuth();
  const [mode, setMode] = useState<'create' | 'join'>(slugOfHost(location.hostname) ? 'join' : 'create');
  const invitation = useSearchParams()[0].get('invitation');
  const joining = mode === 'join' || invitation !== null;
  const form = useForm({
    initialValues: { clientName: '', clientSlug: slugOfHost(location.hostname), email: '', password: '' },
    validate: {
      clientName: (value) => (joining || value.trim() ? null : t('validation.required')),
      clientSlug: (value) => (invitation === null ? slugFault(value, joining) : null),
      email: (value) => (isEmail(value) ? null : t('validation.email')),
      password: usePasswordRule(),
    },
  });
  const { onSubmit, busy, error } = useSubmit(
    form,
    (values) =>
      register(invitation === null ? toRegisterInput(values, joining) : toInvitedInput(values, invitation)),
    { email: t('register.emailTaken'), clientSlug: t('register.slugTaken') },
  );

  function slugFault(value: string, needed: boolean): string | null {
    if (!value.trim()) return needed ? t('validation.required') : null;
    return isSlug(value) ? null : t('validation.slug');
  }

  function change(next: string) {
    setMode(next === 'join' ? 'join' : 'create');
    form.clearErrors();
  }

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {invitation === null ? (
          <SegmentedControl
            aria-label={t('register.mode')}
            value={mode}
            onChange={change}
            data={[
              { value: 'create', label: t('register.create') },
              { value: 'join', label: t('register.join') },
            ]}
          />
        ) : (
          <Text>{t('register.invited')}</Text>
        )}
        {Boolean(error) && <ProblemAlert error={error} />}
        {!joining && (
          <TextInput
            label={t('register.clientName')}
            name="clientName"
            autoComplete="organization"
            maxLength={120}
            {...form.getInputProps('clientName')}
          />
        )}
        {invitation === null && (
          <TextInput
            label={joining ? t('register.joinSlug') : t('register.clientSlug')}
            description={joining ? t('register.joinSlugHint') : t('register.clientSlugHint')}
            name="clientSlug"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('clientSlug')}
          />
        )}
        <NewSignIn email={form.getInputProps('email')} password={form.getInputProps('password')} />
        <Button type="submit" loading={busy} fullWidth>
          {joining ? t('register.submitJoin') : t('register.submitCreate')}
        </Button>
      </Stack>
    </form>
  );
}
