import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { speak } from '../i18n/i18n';
import { isLanguage, languages } from '../i18n/texts';

interface Props {
  /** Without a visible label the control still has its name for screen readers. */
  labelled?: boolean;
}

export function LanguageSelect({ labelled = false }: Props) {
  const { t, i18n } = useTranslation();
  const data = Object.entries(languages).map(([value, label]) => ({ value, label }));
  return (
    <NativeSelect
      {...(labelled
        ? { label: t('preferences.language') }
        : { 'aria-label': t('preferences.language'), size: 'xs' })}
      data={data}
      value={i18n.resolvedLanguage ?? 'en'}
      onChange={({ currentTarget: { value } }) => {
        // Off line the page goes on in the language it has.
        if (isLanguage(value)) speak(value).catch(() => undefined);
      }}
    />
  );
}
