import { Group } from '@mantine/core';
import { LanguageSelect } from '../ui/LanguageSelect';
import { ThemeSwitch } from '../ui/ThemeSwitch';
import { Wordmark } from '../ui/Wordmark';
import { Later } from './Later';

/** On top of the pages that need nobody to be signed in. */
export function EntryHeader() {
  return (
    <Group component="header" justify="space-between" p="md">
      <Wordmark />
      <Group gap="xs">
        <Later>
          <ThemeSwitch compact />
        </Later>
        <LanguageSelect />
      </Group>
    </Group>
  );
}
