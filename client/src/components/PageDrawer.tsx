import { Drawer } from '@mantine/core';
import { useModals } from '@mantine/modals';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { usePageTitle } from '../ui/usePageTitle';
import { useFocusBack } from './useFocusBack';

interface Props {
  title: string;
  /** The list it lies over; closing goes back there, to the view it came from. */
  parent: string;
  children: ReactNode;
}

/** A drawer with an address of its own. */
export function PageDrawer({ title, parent, children }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { modals: questions } = useModals();
  usePageTitle(title);
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={() => void navigate({ pathname: parent, search })}
      // Escape in a question over it answers the question only.
      closeOnEscape={questions.length === 0}
      position="right"
      size="md"
      title={title}
      closeButtonProps={{ 'aria-label': t('order.close') }}
    >
      {children}
    </Drawer>
  );
}
