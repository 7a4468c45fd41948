import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** A link or a switch beside the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of the page with a name of its own, also for screen readers. */
export function Panel({ title, aside, children }: Props) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} withBorder radius="lg" p="lg" h="100%">
      <Group justify="space-between" mb="md" mih={30}>
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}
