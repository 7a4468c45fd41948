import { useMutation } from '@apollo/client/react';
import {
  Button,
  Group,
  PasswordInput,
  Progress,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { graphql } from '../../gql';
import { type Isolation } from '../../gql/graphql';
import { usePageTitle } from '../../ui/usePageTitle';
import { emptyClient, toCreateInput, useClientRules } from './new-client-values';

const CreateClient = graphql(`
  mutation CreateClient($input: CreateClientInput!) {
    createClient(input: $input) {
      id
      slug
      status
    }
  }
`);
const TIERS: Isolation[] = ['SHARED', 'SCHEMA', 'DATABASE'];
const PLANS = ['standard', 'large', 'unlimited'];

/** Makes a client on the tier that is chosen. A database of its own takes the server some seconds: the page says so meanwhile. */
export function NewClient() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [create] = useMutation(CreateClient);
  const form = useForm({ initialValues: emptyClient, validate: useClientRules() });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async (values) => {
      const { data } = await create({ variables: { input: toCreateInput(values) } });
      if (data) await navigate(`/platform/clients/${data.createClient.slug}`);
    },
    { slug: t('platform.slugTaken'), ownerEmail: t('register.emailTaken') },
  );
  usePageTitle(t('platform.newClient'));

  return (
    <Stack maw={720} mx="auto" gap="lg">
      <Title order={1} size="h2">
        {t('platform.newClient')}
      </Title>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {Boolean(error) && <ProblemAlert error={error} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('platform.name')} maxLength={120} {...form.getInputProps('name')} />
            <TextInput
              label={t('platform.slug')}
              description={t('platform.slugHint')}
              autoCapitalize="none"
              spellCheck={false}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('slug')}
            />
          </SimpleGrid>
          <Textarea
            label={t('platform.description')}
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('description')}
          />
          <Radio.Group label={t('platform.tierColumn')} {...form.getInputProps('isolation')}>
            <SimpleGrid cols={{ base: 1, sm: 3 }} mt="xs">
              {TIERS.map((tier) => (
                <Radio
                  key={tier}
                  value={tier}
                  label={t(`platform.tier.${tier}`)}
                  description={t(`platform.tierHint.${tier}`)}
                />
              ))}
            </SimpleGrid>
          </Radio.Group>
          <Select
            label={t('platform.plan')}
            data={PLANS}
            allowDeselect={false}
            maw={260}
            {...form.getInputProps('plan')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('platform.ownerEmail')}
              description={t('platform.ownerHint')}
              type="email"
              autoComplete="off"
              {...form.getInputProps('ownerEmail')}
            />
            <PasswordInput
              label={t('platform.ownerPassword')}
              description={t('register.passwordHint')}
              autoComplete="new-password"
              {...form.getInputProps('ownerPassword')}
            />
          </SimpleGrid>
          {busy && (
            <div role="status">
              <Text size="sm" mb={6}>
                {t(`platform.making.${form.values.isolation}`)}
              </Text>
              <Progress value={100} animated aria-label={t('platform.makingLabel')} />
            </div>
          )}
          <Group justify="flex-end">
            <Button variant="default" component={Link} to="/platform">
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('platform.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
