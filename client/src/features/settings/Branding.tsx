import { Divider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/Section';
import { graphql, useFragment, type FragmentType } from '../../gql';
import { ColorForm } from './ColorForm';
import { LogoField } from './LogoField';

const ClientFragment = graphql(`
  fragment Branding_client on Client {
    id
    color
    logo {
      url
    }
  }
`);

interface Props {
  client: FragmentType<typeof ClientFragment>;
  reload: () => Promise<unknown>;
}

/** How the company's pages are told apart from others': its logo and its colour. */
export function Branding({ reload, ...props }: Props) {
  const { t } = useTranslation();
  const { color, logo } = useFragment(ClientFragment, props.client);
  return (
    <Section title={t('settings.brand')} hint={t('settings.brandHint')}>
      <LogoField url={logo?.url} onChanged={reload} />
      <Divider />
      <ColorForm color={color} />
    </Section>
  );
}
