import { useMutation } from '@apollo/client/react';
import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { PageDrawer } from '../../components/PageDrawer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';
import { forgetProducts } from './forget-products';
import { ProductFields } from './ProductFields';
import { blankProduct, inputOf, productRules } from './product-values';

const CreateProduct = graphql(`
  mutation CreateProduct($input: CreateProductInput!) {
    createProduct(input: $input) {
      id
      name
    }
  }
`);

/** A new product, over the catalogue; then the product itself is there. */
export function NewProduct() {
  const { t } = useTranslation();
  const { search } = useLocation();
  const navigate = useNavigate();
  const toasts = useToasts();
  const [create] = useMutation(CreateProduct, { update: forgetProducts });
  const [stock, setStock] = useState<number | string>('');
  const form = useForm({ initialValues: blankProduct, validate: productRules(t) });
  const { onSubmit, busy, error } = useSubmit(
    form,
    async (values) => {
      const input = { ...inputOf(values), ...(typeof stock === 'number' ? { stock } : {}) };
      const { data } = await create({ variables: { input } });
      toasts.done(t('products.created', { name: data?.createProduct.name ?? '' }));
      // In the place of the empty form: the way back leads to the list.
      await navigate(
        { pathname: `/products/${encodeURIComponent(data?.createProduct.id ?? '')}`, search },
        { replace: true },
      );
    },
    { sku: t('products.skuTaken') },
  );

  return (
    <PageDrawer title={t('products.new')} parent="/products">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {Boolean(error) && <ProblemAlert error={error} />}
          <ProductFields form={form} isNew />
          <NumberInput
            label={t('products.firstStock')}
            min={0}
            max={2_147_483_647}
            allowDecimal={false}
            allowNegative={false}
            value={stock}
            onChange={setStock}
            stepHoldDelay={400}
            stepHoldInterval={80}
          />
          <Group justify="flex-end" gap="xs">
            <Button type="submit" loading={busy}>
              {t('products.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </PageDrawer>
  );
}
