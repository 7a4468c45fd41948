import { Button, Chip, Group, Input, Stack, Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { deedOf, readsOnly, verbsToGive, type KeyVerb } from './verbs';

interface Props {
  value: KeyVerb[];
  error: ReactNode;
  onChange: (verbs: KeyVerb[]) => void;
}

/** What the key may, thing by thing; no more is offered than the reader's own role may. */
export function VerbsField({ value, error, onChange }: Props) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const groups = verbsToGive(user);
  const all = groups.flatMap(({ verbs }) => verbs);
  return (
    <Input.Wrapper
      label={t('apiKeys.verbs')}
      labelElement="div"
      description={t('apiKeys.verbsHint')}
      error={error}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
    >
      <Group gap="xs" mt="xs">
        <Button size="compact-xs" variant="default" onClick={() => onChange(all.filter(readsOnly))}>
          {t('apiKeys.readAll')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={value.length === 0}
          onClick={() => onChange([])}
        >
          {t('apiKeys.clear')}
        </Button>
      </Group>
      <Chip.Group
        multiple
        value={value}
        onChange={(chosen) => onChange(all.filter((verb) => chosen.includes(verb)))}
      >
        <Stack gap="md" mt="md">
          {groups.map(({ thing, verbs }) => (
            <div key={thing} role="group" aria-label={t(`apiKeys.things.${thing}`)}>
              <Text size="sm" mb={4} aria-hidden>
                {t(`apiKeys.things.${thing}`)}
              </Text>
              <Group gap={6}>
                {verbs.map((verb) => (
                  <Chip key={verb} value={verb} size="xs" variant="light">
                    {t(`apiKeys.deeds.${deedOf(verb)}`)}
                  </Chip>
                ))}
              </Group>
            </div>
          ))}
        </Stack>
      </Chip.Group>
    </Input.Wrapper>
  );
}
