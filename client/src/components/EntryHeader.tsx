import { Group } from '@mantine/core';
import { LanguageSelect } from '../ui/LanguageSelect';
import { ThemeSwitch } from '../ui/ThemeSwitch';
import { Wordmark } from '../ui/Wordmark';

/** On top of the pages that need nobody to be signed in. */
export function EntryHeader() {
  return (
    <Group component="header" justify="space-between" p="md">
      <Wordmark />
      <Group gap="xs">
        <ThemeSwitch compact />
        <LanguageSelect />
      </Group>
    </Group>
  );
}
