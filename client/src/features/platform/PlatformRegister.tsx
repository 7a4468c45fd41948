import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { EntryLayout } from '../../components/EntryLayout';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { usePageTitle } from '../../ui/usePageTitle';
import { usePasswordRule } from '../../ui/usePasswordRule';
import { isEmail } from '../entry/entry-rules';
import { NewSignIn } from '../entry/NewSignIn';
import { joinPlatform } from './sign-in';
import { usePlatformPerson } from './usePlatformPerson';

/** The door of who is invited to the operator's side; where the platform is open, of anybody. */
export function PlatformRegister() {
  const { t } = useTranslation();
  const person = usePlatformPerson();
  usePageTitle(t('platform.joinTitle'));

  if (person) return <Navigate to="/platform" replace />;
  return (
    <EntryLayout
      title={t('platform.joinTitle')}
      footer={
        <Anchor component={Link} to="/platform/login" inherit>
          {t('platform.toSignIn')}
        </Anchor>
      }
    >
      <JoinForm />
    </EntryLayout>
  );
}

function JoinForm() {
  const { t } = useTranslation();
  const invitationToken = useSearchParams()[0].get('invitation');
  const form = useForm({
    initialValues: { email: '', password: '', firstName: '', lastName: '' },
    validate: {
      email: (value) => (isEmail(value) ? null : t('validation.email')),
      password: usePasswordRule(),
    },
  });
  const { onSubmit, busy, error } = useSubmit(
    form,
    (values) => joinPlatform({ ...values, email: values.email.trim(), invitationToken }),
    { email: t('platform.emailTaken') },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text>{t(invitationToken === null ? 'platform.joinOpenly' : 'platform.joinHint')}</Text>
        {Boolean(error) && <ProblemAlert error={error} />}
        <NewSignIn email={form.getInputProps('email')} password={form.getInputProps('password')} />
        <Group grow>
          <TextInput
            label={t('fields.firstName')}
            autoComplete="given-name"
            maxLength={120}
            {...form.getInputProps('firstName')}
          />
          <TextInput
            label={t('fields.lastName')}
            autoComplete="family-name"
            maxLength={120}
            {...form.getInputProps('lastName')}
          />
        </Group>
        <Button type="submit" loading={busy} fullWidth>
          {t('platform.joinSend')}
        </Button>
      </Stack>
    </form>
  );
}
