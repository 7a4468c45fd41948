import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../components/CopyField';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { graphql } from '../../gql';
import { type PlatformRole } from '../../gql/graphql';
import { isEmail } from '../entry/entry-rules';
import { ROLES } from './roles';

const Invite = graphql(`
  mutation InvitePlatformUser($input: InvitePlatformUserInput!) {
    invitePlatformUser(input: $input) {
      id
      email
      token
    }
  }
`);

/** Invites an address. The link is shown this once, beside the mail: where mail is not set up it is all there is. */
export function InvitePerson() {
  const { t } = useTranslation();
  const [invite, { data }] = useMutation(Invite, { refetchQueries: ['PlatformInvitations'] });
  const form = useForm<{ email: string; role: PlatformRole }>({
    initialValues: { email: '', role: 'SUPPORT' },
    validate: { email: (value) => (isEmail(value) ? null : t('validation.email')) },
  });
  const { onSubmit, busy, error } = useSubmit(form, async ({ email, role }) => {
    await invite({ variables: { input: { email: email.trim(), role } } });
    form.reset();
  });
  const token = data?.invitePlatformUser.token;
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-label={t('platform.invite')}>
      <Title order={2} size="h4" mb="sm">
        {t('platform.invite')}
      </Title>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          {Boolean(error) && <ProblemAlert error={error} />}
          <Group align="flex-start">
            <TextInput
              flex="1 1 240px"
              label={t('fields.email')}
              type="email"
              autoComplete="off"
              {...form.getInputProps('email')}
            />
            <NativeSelect
              label={t('platform.role')}
              data={ROLES.map((role) => ({ value: role, label: t(`platform.roles.${role}`) }))}
              {...form.getInputProps('role')}
            />
            <Button type="submit" loading={busy} mt={25}>
              {t('platform.inviteSend')}
            </Button>
          </Group>
          <Text size="xs" c="dimmed">
            {t(`platform.roleHint.${form.values.role}`)}
          </Text>
          {data && token && (
            <Alert
              color="teal"
              variant="light"
              role="status"
              title={t('platform.invited', { email: data.invitePlatformUser.email })}
            >
              <Stack gap="xs">
                <Text size="sm">{t('platform.tokenOnce')}</Text>
                <CopyField
                  label={t('platform.link')}
                  value={`${location.origin}/platform/register?invitation=${encodeURIComponent(token)}`}
                />
              </Stack>
            </Alert>
          )}
        </Stack>
      </form>
    </Paper>
  );
}
