import { Menu } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import IconUpload from '@tabler/icons-react/dist/esm/icons/IconUpload.mjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { fileKinds, type FileKind } from './file-kinds';
import { useExport } from './useExport';

/** Import and export, of a page's menu. */
export function FileItems({ kind }: { kind: FileKind }) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  const { exportVerb, importVerb } = fileKinds[kind];
  const { busy, run } = useExport(kind);
  return (
    <>
      {may(user, importVerb) && (
        <Menu.Item component={Link} to={`/${kind}/import`} leftSection={<IconUpload size={16} aria-hidden />}>
          {t('files.import')}
        </Menu.Item>
      )}
      {may(user, exportVerb) && (
        <Menu.Item
          leftSection={<IconDownload size={16} aria-hidden />}
          disabled={busy}
          onClick={() => void run()}
        >
          {t('files.export')}
        </Menu.Item>
      )}
    </>
  );
}
