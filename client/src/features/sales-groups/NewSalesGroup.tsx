import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetSalesGroups } from './forget-sales-groups';
import { blankGroup, groupRules, inputOf } from './sales-group-values';
import { SalesGroupFields } from './SalesGroupFields';

const CreateSalesGroup = graphql(`
  mutation CreateSalesGroup($input: CreateSalesGroupInput!) {
    createSalesGroup(input: $input) {
      id
      name
    }
  }
`);

/** A new group, over the others; then the group is there, to give it customers. */
export function NewSalesGroup() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [create] = useMutation(CreateSalesGroup, { update: forgetSalesGroups });
  const form = useForm({ initialValues: blankGroup, validate: groupRules(t) });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async (values) => {
      const { data } = await create({ variables: { input: inputOf(values) } });
      toasts.done(t('salesGroups.created', { name: data?.createSalesGroup.name ?? '' }));
      await navigate(`/sales-groups/${encodeURIComponent(data?.createSalesGroup.id ?? '')}`, {
        replace: true,
      });
    },
    { name: t('salesGroups.nameTaken') },
  );
  return (
    <PageDrawer title={t('salesGroups.new')} parent="/sales-groups">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {Boolean(error) && <ProblemAlert error={error} />}
          <SalesGroupFields form={form} isNew />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('salesGroups.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </PageDrawer>
  );
}
