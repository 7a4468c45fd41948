import '@mantine/core/styles/ColorSwatch.css';
import '@mantine/core/styles/ColorPicker.css';
import '@mantine/core/styles/ColorInput.css';
import { useMutation } from '@apollo/client/react';
import { Button, ColorInput, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { useToasts } from '../../components/useToasts';
import { graphql } from '../../gql';

const SetColor = graphql(`
  mutation SetColor($input: UpdateClientInput!) {
    updateClient(input: $input) {
      id
      ...Branding_client
    }
  }
`);

const swatches = ['#b9481f', '#c92a2a', '#a61e4d', '#862e9c', '#364fc7', '#1864ab', '#0b7285', '#2b8a3e'];

export function ColorForm({ color }: { color: string | null }) {
  const { t } = useTranslation();
  const toasts = useToasts();
  const [save] = useMutation(SetColor);
  const form = useForm({
    initialValues: { color: color ?? '' },
    validate: {
      color: (value) => (value === '' || /^#[0-9a-f]{6}$/i.test(value) ? null : t('settings.badColor')),
    },
  });
  const { onSubmit, busy, error } = useSubmit(form, async (values) => {
    await save({ variables: { input: { color: values.color === '' ? null : values.color } } });
    form.resetDirty();
    toasts.done(t('settings.colorSaved'));
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      {Boolean(error) && <ProblemAlert error={error} />}
      <Group align="flex-end" justify="space-between">
        <ColorInput
          flex="1 1 220px"
          maw={320}
          label={t('settings.color')}
          description={t('settings.colorHint')}
          format="hex"
          swatches={swatches}
          withEyeDropper={false}
          fixOnBlur={false}
          {...form.getInputProps('color')}
        />
        <Button type="submit" loading={busy} disabled={!form.isDirty()}>
          {t('settings.saveColor')}
        </Button>
      </Group>
    </form>
  );
}
