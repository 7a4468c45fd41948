import { Anchor, Button, Group, Paper, Radio, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../../ui/signed-in-styles';
import { EntryHeader } from '../../components/EntryHeader';
import { usePageTitle } from '../../ui/usePageTitle';
import { answerTo, questions, type Question } from './questions';
import { Side, type Answer } from './Side';
import { useAccounts } from './useAccounts';

/** The accounts of the demo data, as docs/operations.md tells them; any other two do as well. */
const demo = (email: string) => ({ email, password: 'demo-Password-1' });
const sides = ['first', 'second'] as const;
type Answers = Partial<Record<(typeof sides)[number], Answer>>;

/** The same question asked by two companies, their answers side by side. */
export function IsolationPage() {
  const { t } = useTranslation();
  const accountOf = useAccounts();
  const [question, setQuestion] = useState<Question>('newest');
  const [query, setQuery] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const [busy, setBusy] = useState(false);
  const form = useForm({ initialValues: { first: demo('ana@acme.test'), second: demo('gus@globex.test') } });
  usePageTitle(t('isolation.title'));

  const answerOf = async (side: (typeof sides)[number], asked: Promise<string>): Promise<Answer> => {
    try {
      const account = await accountOf(form.values[side]);
      return { client: account.client, text: await answerTo(await asked, account) };
    } catch (failure) {
      return { failure };
    }
  };
  const askBoth = async () => {
    setBusy(true);
    const asked = accountOf(form.values.first).then((first) => questions[question](first));
    asked.then(setQuery, () => setQuery(''));
    const [first, second] = await Promise.all(sides.map((side) => answerOf(side, asked)));
    setAnswers({ ...(first && { first }), ...(second && { second }) });
    setBusy(false);
  };
  return (
    <>
      <EntryHeader />
      <Stack component="main" maw={1180} mx="auto" p="md" gap="lg">
        <div>
          <Title order={1} size="h2">
            {t('isolation.title')}
          </Title>
          <Text c="dimmed" maw={760}>
            {t('isolation.lead')}
          </Text>
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void askBoth();
          }}
        >
          <Stack gap="lg">
            <Paper withBorder radius="lg" p="lg">
              <Stack>
                <Radio.Group label={t('isolation.question')} value={question} onChange={setQuestion}>
                  <Group mt="xs">
                    {(Object.keys(questions) as Question[]).map((value) => (
                      <Radio key={value} value={value} label={t(`isolation.examples.${value}`)} />
                    ))}
                  </Group>
                </Radio.Group>
                {query !== '' && (
                  <Textarea
                    label={t('isolation.query')}
                    value={query}
                    readOnly
                    autosize
                    styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
                  />
                )}
                <Group justify="space-between">
                  <Anchor component={Link} to="/playground" size="sm">
                    {t('isolation.toPlayground')}
                  </Anchor>
                  <Button type="submit" loading={busy}>
                    {t('isolation.ask')}
                  </Button>
                </Group>
              </Stack>
            </Paper>
            <SimpleGrid cols={{ base: 1, md: 2 }} aria-live="polite">
              {sides.map((side) => (
                <Side
                  key={side}
                  title={t(`isolation.${side}`)}
                  email={form.getInputProps(`${side}.email`)}
                  password={form.getInputProps(`${side}.password`)}
                  answer={answers[side]}
                />
              ))}
            </SimpleGrid>
          </Stack>
        </form>
      </Stack>
    </>
  );
}
