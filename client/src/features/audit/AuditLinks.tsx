import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AuditEntry_EntryFragment } from '../../gql/graphql';

/** Things that have a page. */
const pages: Readonly<Record<string, string>> = {
  Order: '/orders',
  Product: '/products',
  Customer: '/customers',
  User: '/team',
};

/** From an entry on: to the thing itself, to all that was done to it, and to all that they did. */
export function AuditLinks({ entry }: { entry: AuditEntry_EntryFragment }) {
  const { t } = useTranslation();
  const { entity, entityId, action, actor } = entry;
  const page = pages[entity];
  const links = [
    entityId &&
      page &&
      action !== 'DELETE' && { text: t('audit.open'), to: `${page}/${encodeURIComponent(entityId)}` },
    entityId && {
      text: t('audit.allOfIt'),
      to: `/audit?${new URLSearchParams({ of: entityId }).toString()}`,
    },
    actor && { text: t('audit.allOfThem'), to: `/audit?${new URLSearchParams({ by: actor.id }).toString()}` },
  ].filter((link) => typeof link === 'object' && link !== null);
  return (
    <Group gap="xs">
      {links.map(({ text, to }) => (
        <Button key={text} component={Link} to={to} size="xs" variant="default">
          {text}
        </Button>
      ))}
    </Group>
  );
}
