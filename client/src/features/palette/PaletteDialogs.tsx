import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Palette } from './Palette';
import { ShortcutList } from './ShortcutList';

interface Props {
  open: 'palette' | 'list';
  onList: () => void;
  onClose: () => void;
}

export function PaletteDialogs({ open, onList, onClose }: Props) {
  const { t } = useTranslation();
  const list = open === 'list';
  return (
    <Modal
      opened
      onClose={onClose}
      title={list ? t('palette.shortcuts') : undefined}
      withCloseButton={list}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size="lg"
      yOffset="10dvh"
      // The palette has no headline to be named by: its field says what it is.
      {...(list ? {} : { padding: 0, attributes: { content: { 'aria-label': t('palette.title') } } })}
    >
      {list ? <ShortcutList /> : <Palette onList={onList} onClose={onClose} />}
    </Modal>
  );
}
