import { useMutation } from '@apollo/client/react';
import { Button, Divider, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useModals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { DeletePriceList } from './DeletePriceList';
import { forgetPriceLists } from './forget-price-lists';
import { PriceListFormFragment, priceListRules, type PriceListValues } from './price-list-values';
import { PriceListFields } from './PriceListFields';

const UpdatePriceList = graphql(`
  mutation UpdatePriceList($id: ID!, $input: UpdatePriceListInput!) {
    updatePriceList(id: $id, input: $input) {
      id
      ...PriceListForm_list
    }
  }
`);

interface Props {
  list: FragmentType<typeof PriceListFormFragment>;
  opened: boolean;
  onClose: () => void;
}

export function EditPriceList({ opened, onClose, ...props }: Props) {
  const { t } = useTranslation();
  const { modals: questions } = useModals();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      closeOnEscape={questions.length === 0}
      title={t('priceLists.editTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Form {...props} onClose={onClose} />
    </Modal>
  );
}

function Form({ onClose, ...props }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const toasts = useToasts();
  const { id, name, isActive, isDefault } = useFragment(PriceListFormFragment, props.list);
  const [update] = useMutation(UpdatePriceList, { update: forgetPriceLists });
  const initialValues: PriceListValues = { name, isActive, isDefault };
  const form = useForm({ initialValues, validate: priceListRules(t) });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async (values) => {
      await update({ variables: { id, input: { ...values, name: values.name.trim() } } });
      toasts.done(t('priceLists.saved'));
      onClose();
    },
    { name: t('priceLists.nameTaken') },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {Boolean(error) && <ProblemAlert error={error} />}
        <PriceListFields form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>
            {t('priceLists.save')}
          </Button>
        </Group>
        {may(user, 'price-list:delete') && (
          <>
            <Divider />
            <DeletePriceList id={id} name={name} />
          </>
        )}
      </Stack>
    </form>
  );
}
