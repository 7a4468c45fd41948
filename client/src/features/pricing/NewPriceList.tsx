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
import { forgetPriceLists } from './forget-price-lists';
import { priceListRules, type PriceListValues } from './price-list-values';
import { PriceListFields } from './PriceListFields';

const CreatePriceList = graphql(`
  mutation CreatePriceList($input: CreatePriceListInput!) {
    createPriceList(input: $input) {
      id
      name
    }
  }
`);

const blank: PriceListValues = { name: '', isActive: true, isDefault: false };

/** A new list, over the others; then its page, to fill it. */
export function NewPriceList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [create] = useMutation(CreatePriceList, { update: forgetPriceLists });
  const form = useForm({ initialValues: blank, validate: priceListRules(t) });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async ({ name, isActive, isDefault }) => {
      const { data } = await create({ variables: { input: { name: name.trim(), isActive, isDefault } } });
      toasts.done(t('priceLists.created', { name: data?.createPriceList.name ?? '' }));
      await navigate(`/price-lists/${encodeURIComponent(data?.createPriceList.id ?? '')}`, { replace: true });
    },
    { name: t('priceLists.nameTaken') },
  );
  return (
    <PageDrawer title={t('priceLists.new')} parent="/price-lists">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {Boolean(error) && <ProblemAlert error={error} />}
          <PriceListFields form={form} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t('priceLists.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </PageDrawer>
  );
}
