import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { forgetSalesGroups } from './forget-sales-groups';
import { groupRules, inputOf, SalesGroupFormFragment, valuesOf } from './sales-group-values';
import { SalesGroupFields } from './SalesGroupFields';

const UpdateSalesGroup = graphql(`
  mutation UpdateSalesGroup($id: ID!, $input: UpdateSalesGroupInput!) {
    updateSalesGroup(id: $id, input: $input) {
      id
      ...SalesGroupForm_group
    }
  }
`);

interface Props {
  group: FragmentType<typeof SalesGroupFormFragment>;
  readOnly: boolean;
}

export function EditSalesGroup({ readOnly, ...props }: Props) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const group = useFragment(SalesGroupFormFragment, props.group);
  const [update] = useMutation(UpdateSalesGroup, { update: forgetSalesGroups });
  const form = useForm({ initialValues: valuesOf(group), validate: groupRules(t) });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async (values) => {
      await update({ variables: { id: group.id, input: inputOf(values) } });
      form.resetDirty(values);
      toasts.done(t('salesGroups.saved'));
    },
    { name: t('salesGroups.nameTaken') },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {Boolean(error) && <ProblemAlert error={error} />}
        <SalesGroupFields form={form} readOnly={readOnly} />
        {!readOnly && (
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={!form.isDirty()}>
              {t('salesGroups.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
