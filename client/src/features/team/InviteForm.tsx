import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { graphql } from '../../gql';
import { type Role } from '../../gql/graphql';
import { isEmail } from '../entry/entry-rules';
import { forgetInvitations } from './forget-invitations';
import { type Invited } from './InvitationReady';
import { RoleField } from './RoleField';
import { rolesToGive } from './roles';

const InviteUser = graphql(`
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      id
      email
      token
      expiresAt
    }
  }
`);

export function InviteForm({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const [invite] = useMutation(InviteUser, {
    update: forgetInvitations,
    // The token goes into no cache: it is shown once.
    fetchPolicy: 'no-cache',
  });
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: '', role: 'SELLER' },
    validate: { email: (value) => (isEmail(value) ? null : t('validation.email')) },
  });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async ({ email, role }) => {
      const { data } = await invite({ variables: { input: { email: email.trim(), role } } });
      if (data) onInvited(data.inviteUser);
    },
    { email: t('invitations.emailTaken') },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {Boolean(error) && <ProblemAlert error={error} />}
        <TextInput
          data-autofocus
          label={t('fields.email')}
          description={t('invitations.emailHint')}
          type="email"
          autoComplete="off"
          {...form.getInputProps('email')}
        />
        <RoleField
          roles={rolesToGive(user)}
          value={form.values.role}
          onChange={(role) => form.setFieldValue('role', role)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t('invitations.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
