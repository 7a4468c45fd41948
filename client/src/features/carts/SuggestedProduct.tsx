import { Anchor, Group, Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { type PickedProductFragment } from '../../gql/graphql';
import { useFormats } from '../../i18n/useFormats';

type Props = PickedProductFragment & { children: ReactNode };

/** A product that somebody might want too, and what can be done with it. */
export function SuggestedProduct({ id, name, price, stock, children }: Props) {
  const { t } = useTranslation();
  const { client } = useSignedIn();
  const { money } = useFormats(client.currency);
  return (
    <Group component="li" justify="space-between" wrap="nowrap" py={6}>
      <div style={{ minWidth: 0, flex: 1 }}>
        <Anchor
          component={Link}
          to={`/products/${encodeURIComponent(id)}`}
          c="inherit"
          size="sm"
          fw={550}
          truncate
          display="block"
        >
          {name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {money(price)} · {t('newOrder.stock', { count: stock })}
        </Text>
      </div>
      <div style={{ flex: 'none' }}>{children}</div>
    </Group>
  );
}
