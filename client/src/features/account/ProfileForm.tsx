import { useMutation } from '@apollo/client/react';
import { Badge, Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { Section } from '../../components/Section';

const UserFragment = graphql(`
  fragment ProfileForm_user on User {
    email
    role
    firstName
    lastName
    bio
  }
`);

const UpdateMe = graphql(`
  mutation UpdateMe($input: UpdateMeInput!) {
    updateMe(input: $input) {
      id
      ...ProfileForm_user
    }
  }
`);

export function ProfileForm(props: { user: FragmentType<typeof UserFragment> }) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const user = useFragment(UserFragment, props.user);
  const [updateMe] = useMutation(UpdateMe);
  const form = useForm({
    initialValues: { firstName: user.firstName ?? '', lastName: user.lastName ?? '', bio: user.bio ?? '' },
  });
  const { onSubmit, busy, error } = useSubmit(form, async (input) => {
    await updateMe({ variables: { input } });
    form.resetDirty();
    toasts.done(t('account.profileSaved'));
  });

  return (
    <Section title={t('account.profile')} hint={t('account.profileHint')}>
      <Group gap="xs">
        <Text size="sm">{user.email}</Text>
        <Badge variant="light" tt="none">
          {t(`roles.${user.role}`)}
        </Badge>
      </Group>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {Boolean(error) && <ProblemAlert error={error} />}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label={t('fields.firstName')}
              autoComplete="given-name"
              {...form.getInputProps('firstName')}
            />
            <TextInput
              label={t('fields.lastName')}
              autoComplete="family-name"
              {...form.getInputProps('lastName')}
            />
          </SimpleGrid>
          <Textarea
            label={t('account.bio')}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('bio')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={!form.isDirty()}>
              {t('account.saveProfile')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
