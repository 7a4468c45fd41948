import { Menu } from '@mantine/core';
import IconFolders from '@tabler/icons-react/dist/esm/icons/IconFolders.mjs';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../auth/AuthContext';
import { may } from '../../auth/permissions';
import { FileItems } from '../files/FileItems';
import { MoreMenu } from '../../components/MoreMenu';

/** What is done with the catalogue as a whole; nothing of it is a seller's. */
export function ProductsMenu({ onCategories }: { onCategories: () => void }) {
  const { t } = useTranslation();
  const { user } = useSignedIn();
  if (!may(user, 'category:create') && !may(user, 'product:export')) return null;
  return (
    <MoreMenu>
      {may(user, 'category:create') && (
        <Menu.Item leftSection={<IconFolders size={16} aria-hidden />} onClick={onCategories}>
          {t('categories.manage')}
        </Menu.Item>
      )}
      <FileItems kind="products" />
    </MoreMenu>
  );
}
