import { useQuery } from '@apollo/client/react';
import { Divider, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { DrawerWaiting } from '../../components/DrawerWaiting';
import { Missing } from '../../components/Missing';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { graphql, useFragment as unmask } from '../../gql';
import { personName } from '../../ui/person-name';
import { MemberAccess } from './MemberAccess';
import { MemberFacts } from './MemberFacts';
import { MemberFragment } from './member';
import { MemberRole } from './MemberRole';
import { reasonNotTo } from './roles';
import { Sessions } from './Sessions';

const Member = graphql(`
  query Member($id: ID!) {
    user(id: $id) {
      id
      ...Member_user
    }
  }
`);

/** One of the team, over the list: what they are, where they are signed in, and whether they may come in. */
export function MemberDrawer() {
  const { t } = useTranslation();
  const { user: self } = useSignedIn();
  const { userId = '' } = useParams();
  const { data, error, refetch } = useQuery(Member, {
    variables: { id: userId },
    fetchPolicy: 'cache-and-network',
  });
  const person = unmask(MemberFragment, data?.user);
  const barred = person && reasonNotTo(self, 'user:set-active', person);

  return (
    <PageDrawer title={person ? personName(person) : t('team.details')} parent="/team">
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <DrawerWaiting />}
      {data?.user === null && <Missing title={t('team.missing')} />}
      {person && (
        <Stack gap="lg">
          <MemberFacts person={person} />
          <MemberRole key={`${person.id} ${person.role}`} person={person} />
          {(!barred || barred === 'self') && (
            <>
              <Divider />
              <Sessions {...(barred === 'self' ? {} : { of: person })} />
            </>
          )}
          {!barred && (
            <>
              <Divider />
              <MemberAccess person={person} />
            </>
          )}
        </Stack>
      )}
    </PageDrawer>
  );
}
