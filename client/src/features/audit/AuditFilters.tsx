import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useTranslation } from 'react-i18next';
import { actions, entities, isFiltered, noFilter, type AuditView } from './audit-view';
import { PersonFilter } from './PersonFilter';

interface Props {
  view: AuditView;
  onChange: (change: Partial<AuditView>) => void;
}

export function AuditFilters({ view, onChange }: Props) {
  const { t } = useTranslation();
  const any = { value: '', label: t('audit.any') };
  return (
    <Stack role="search" aria-label={t('audit.filters')} gap="sm">
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" verticalSpacing="xs">
        <NativeSelect
          label={t('audit.entity')}
          value={view.entity ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ entity: entities.find((entity) => entity === value) })
          }
          data={[any, ...entities.map((value) => ({ value, label: t(`audit.entities.${value}`) }))]}
        />
        <NativeSelect
          label={t('audit.action')}
          value={view.action ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ action: actions.find((action) => action === value) })
          }
          data={[any, ...actions.map((value) => ({ value, label: t(`audit.actions.${value}`) }))]}
        />
        <PersonFilter value={view.actorId} onChange={(actorId) => onChange({ actorId })} />
        <TextInput
          type="date"
          label={t('audit.since')}
          value={view.from}
          max={view.to || undefined}
          onChange={({ currentTarget: { value } }) => onChange({ from: value })}
        />
        <TextInput
          type="date"
          label={t('audit.until')}
          value={view.to}
          min={view.from || undefined}
          onChange={({ currentTarget: { value } }) => onChange({ to: value })}
        />
      </SimpleGrid>
      {isFiltered(view) && (
        <Group gap="xs">
          {view.entityId !== undefined && (
            <Button
              variant="light"
              rightSection={<IconX size={14} aria-hidden />}
              aria-label={t('audit.notOnlyOne')}
              onClick={() => onChange({ entityId: undefined })}
            >
              {t('audit.onlyOne')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => onChange(noFilter)}>
            {t('list.clearFilters')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
