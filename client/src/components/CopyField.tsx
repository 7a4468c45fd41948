import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  value: string;
}

/** Text that is shown once, to be taken along. It has the focus when it appears: it is what the reader waited for. */
export function CopyField({ label, value }: Props) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        miw={0}
        label={label}
        value={value}
        readOnly
        data-autofocus
        ref={focusWhole}
        onFocus={(event) => event.currentTarget.select()}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <CopyButton value={value} timeout={3000}>
        {({ copied, copy }) => (
          <Button
            variant={copied ? 'light' : 'filled'}
            color={copied ? 'teal' : 'teja'}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
            aria-live="polite"
            style={{ flex: 'none' }}
          >
            {copied ? t('copy.copied') : t('copy.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

function focusWhole(input: HTMLInputElement | null): void {
  input?.focus();
}
