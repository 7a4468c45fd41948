import { useQuery } from '@apollo/client/react';
import { Paper, Skeleton, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql } from '../../gql';
import { Sessions } from '../team/Sessions';
import { PasswordForm } from './PasswordForm';
import { Preferences } from './Preferences';
import { ProfileForm } from './ProfileForm';

const Account = graphql(`
  query Account {
    me {
      id
      ...ProfileForm_user
    }
  }
`);

export function AccountPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(Account, { fetchPolicy: 'cache-and-network' });
  return (
    <Stack maw={760} mx="auto" gap="lg">
      <Title order={1} size="h2">
        {t('account.title')}
      </Title>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={320} radius="lg" role="status" aria-label={t('app.loading')} />}
      {data && <ProfileForm user={data.me} />}
      <Preferences />
      <PasswordForm />
      <Paper withBorder radius="lg" p="lg">
        <Sessions />
      </Paper>
    </Stack>
  );
}
