import { Input, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageSelect } from '../../ui/LanguageSelect';
import { ThemeSwitch } from '../../ui/ThemeSwitch';
import { Section } from '../../components/Section';

export function Preferences() {
  const { t } = useTranslation();
  return (
    <Section title={t('account.preferences')} hint={t('account.preferencesHint')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <LanguageSelect labelled />
        <Input.Wrapper label={t('preferences.theme')} labelElement="div">
          <ThemeSwitch />
        </Input.Wrapper>
      </SimpleGrid>
    </Section>
  );
}
