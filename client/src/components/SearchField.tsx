import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  placeholder: string;
  search: string;
  onChange: (search: string) => void;
}

/** Asks the server when the typing pauses; follows the address when somebody goes back. */
export function SearchField({ label, placeholder, search, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(search);
  const [seen, setSeen] = useState(search);
  const [sent, setSent] = useState(search);
  const send = useDebouncedCallback((value: string) => {
    setSent(value);
    onChange(value);
  }, 300);
  // What comes back from the address is ours unless we did not send it: it must not overwrite what is typed meanwhile.
  if (search !== seen) {
    setSeen(search);
    if (search !== sent) {
      setText(search);
      setSent(search);
    }
  }
  const type = (value: string) => {
    setText(value);
    send(value);
  };
  return (
    <TextInput
      flex="1 1 260px"
      type="search"
      label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text && <CloseButton size="sm" aria-label={t('list.clearSearch')} onClick={() => type('')} />
      }
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
