import { Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section';
import { graphql, useFragment, type FragmentType } from '../../gql';

const ClientFragment = graphql(`
  fragment PlanUsage_client on Client {
    plan
    limits {
      users {
        used
        limit
      }
      products {
        used
        limit
      }
      orders {
        used
        limit
      }
    }
  }
`);

const kinds = ['users', 'products', 'orders'] as const;

/** How much room the plan leaves. */
export function PlanUsage(props: { client: FragmentType<typeof ClientFragment> }) {
  const { t } = useTranslation();
  const { plan, limits } = useFragment(ClientFragment, props.client);
  return (
    <Section title={t('settings.plan')} hint={t('settings.planHint', { plan })}>
      {kinds.map((kind) => (
        <Share key={kind} name={t(`settings.usage.${kind}`)} {...limits[kind]} />
      ))}
    </Section>
  );
}

function Share({ name, used, limit }: { name: string; used: number; limit: number | null }) {
  const { t } = useTranslation();
  const part = limit === null ? 0 : Math.min(1, used / Math.max(1, limit));
  const word = part >= 1 ? t('settings.atLimit') : part >= 0.9 ? t('settings.nearLimit') : undefined;
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{name}</Text>
        <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {word && (
            <Text span inherit fw={600} c={part >= 1 ? 'red' : 'orange'} mr={8}>
              {word}
            </Text>
          )}
          {limit === null ? t('settings.noLimit', { used }) : t('settings.ofLimit', { used, limit })}
        </Text>
      </Group>
      {limit !== null && (
        <Progress
          value={part * 100}
          color={part >= 1 ? 'red' : part >= 0.9 ? 'orange' : 'teja'}
          aria-label={name}
        />
      )}
    </Stack>
  );
}
