import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryHeader } from './EntryHeader';
import classes from './EntryLayout.module.css';

interface Props {
  title: string;
  children: ReactNode;
  footer: ReactNode;
}

/** The frame of the pages before anybody is signed in. */
export function EntryLayout({ title, children, footer }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['page']}>
      <EntryHeader />
      <Center component="main" className={classes['main']}>
        <Stack w="100%" maw={440} gap="lg">
          <div>
            <Title order={1} size="h2">
              {title}
            </Title>
            <Text c="dimmed" mt={4}>
              {t('app.tagline')}
            </Text>
          </div>
          <Paper withBorder shadow="sm" p="lg" radius="lg">
            {children}
          </Paper>
          <Text size="sm" c="dimmed" ta="center">
            {footer}
          </Text>
        </Stack>
      </Center>
    </div>
  );
}
