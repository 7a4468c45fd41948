import { Button, Group, Text, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { type ReactNode } from 'react';
import { Link, type To } from 'react-router';

interface Props {
  title: string;
  /** How many there are; undefined while that is on its way. */
  count: string | undefined;
  note: string;
  menu: ReactNode;
  /** undefined for who may make none. */
  create: { text: string; to: To } | undefined;
}

/** The top of a list's page: what it is, how many, and what one can do with it. */
export function ListHeader({ title, count, note, menu, create }: Props) {
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text c="dimmed" size="sm" role="status">
          {count === undefined ? note : `${count} · ${note}`}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {menu}
        {create && (
          <Button component={Link} to={create.to} leftSection={<IconPlus size={16} aria-hidden />}>
            {create.text}
          </Button>
        )}
      </Group>
    </Group>
  );
}
