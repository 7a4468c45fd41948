import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useSubmit } from '../../components/useSubmit';
import { lookInto } from './look-into';

/** Opens the client's dashboard as its owner sees it, reading only; why is asked, and the client reads it in its audit log. */
export function LookInto({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslation();
  const [asking, dialog] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={dialog.open}>
        {t('platform.look')}
      </Button>
      <Modal
        opened={asking}
        onClose={dialog.close}
        title={t('platform.lookTitle', { name })}
        centered
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <ReasonForm slug={slug} onCancel={dialog.close} />
      </Modal>
    </>
  );
}

function ReasonForm({ slug, onCancel }: { slug: string; onCancel: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('validation.required')) },
  });
  const { onSubmit, busy, error } = useSubmit(form, async ({ reason }) => {
    await lookInto(slug, reason.trim());
    await navigate('/');
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text size="sm">{t('platform.lookText')}</Text>
        {Boolean(error) && <ProblemAlert error={error} />}
        <Textarea
          label={t('platform.reason')}
          description={t('platform.reasonHint')}
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('platform.look')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
