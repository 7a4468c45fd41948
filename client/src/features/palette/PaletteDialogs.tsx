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
      // By name: the palette has no headline, its field says what it is.
      aria-label={t('palette.title')}
      title={list ? t('palette.shortcuts') : undefined}
      withCloseButton={list}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size="lg"
      yOffset="10dvh"
      {...(list ? {} : { padding: 0 })}
    >
      {list ? <ShortcutList /> : <Palette onList={onList} onClose={onClose} />}
    </Modal>
  );
}
