import { useMutation } from '@apollo/client/react';
import { Button, Group, Switch, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { useToasts } from '../../components/useToasts';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { EditPriceList } from './EditPriceList';
import { PriceListBadges } from './PriceListBadges';

const PriceListFragment = graphql(`
  fragment PriceListHeader_list on PriceList {
    id
    name
    isActive
    isDefault
    ...PriceListForm_list
  }
`);

const SetPriceListActive = graphql(`
  mutation SetPriceListActive($id: ID!, $isActive: Boolean!) {
    updatePriceList(id: $id, input: { isActive: $isActive }) {
      id
      isActive
    }
  }
`);

interface Props {
  list: FragmentType<typeof PriceListFragment>;
  /** How many prices it holds. */
  count: number;
}

/** What a list is, and for who may: on, off, and everything else about it. */
export function PriceListHeader({ count, ...props }: Props) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const toasts = useToasts();
  const list = useFragment(PriceListFragment, props.list);
  const [editing, edit] = useDisclosure();
  const [
    setActive,
    {
      client: { cache },
    },
  ] = useMutation(SetPriceListActive);
  const { id, name, isActive, isDefault } = list;

  const turn = (wanted: boolean) => {
    // The cache knows by its type which row this is; the document's type leaves that out.
    const optimisticResponse = { updatePriceList: { __typename: 'PriceList', id, isActive: wanted } };
    return setActive({ variables: { id, isActive: wanted }, optimisticResponse })
      .then(() => cache.evict({ id: 'ROOT_QUERY', fieldName: 'cart' }))
      .catch(toasts.failed);
  };

  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div>
        <Group gap={0}>
          <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Title>
          <PriceListBadges isActive={isActive} isDefault={isDefault} />
        </Group>
        <Text c="dimmed" size="sm" role="status">
          {t('priceLists.prices', { count })} · {t(isActive ? 'priceLists.applies' : 'priceLists.appliesNot')}
        </Text>
      </div>
      {may(user, 'price-list:update') && (
        <Group gap="md" wrap="nowrap">
          <Switch
            label={t('priceLists.isActive')}
            checked={isActive}
            onChange={({ currentTarget }) => void turn(currentTarget.checked)}
          />
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={edit.open}>
            {t('priceLists.edit')}
          </Button>
        </Group>
      )}
      <EditPriceList list={list} opened={editing} onClose={edit.close} />
    </Group>
  );
}
