import { Code, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';

/** What a side was answered, or why it was not. */
export interface Answer {
  client?: string;
  text?: string;
  failure?: unknown;
}

interface Props {
  title: string;
  email: GetInputPropsReturnType;
  password: GetInputPropsReturnType;
  answer: Answer | undefined;
}

/** One of the two companies: who asks, and what they are told. */
export function Side({ title, email, password, answer = {} }: Props) {
  const { t } = useTranslation();
  const { client, text, failure } = answer;
  const named = client === undefined ? t('isolation.answer') : t('isolation.answerOf', { client });
  return (
    <Paper withBorder radius="lg" p="lg" component="section" aria-label={title}>
      <Stack>
        <Title order={2} size="h4">
          {client ?? title}
        </Title>
        <TextInput label={t('fields.email')} type="email" autoComplete="off" {...email} />
        <PasswordInput label={t('fields.password')} autoComplete="off" {...password} />
        {failure !== undefined && <ProblemAlert error={failure} />}
        {text === undefined ? (
          <Text c="dimmed" size="sm">
            {t('isolation.nothing')}
          </Text>
        ) : (
          // It scrolls: who has no mouse must be able to get there.
          <Code block tabIndex={0} role="region" aria-label={named} mah={420} style={{ overflow: 'auto' }}>
            {text}
          </Code>
        )}
      </Stack>
    </Paper>
  );
}
