import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../../components/OnlyFor';
import { PageDrawer } from '../../components/PageDrawer';
import { InvitationReady, type Invited } from './InvitationReady';
import { InviteForm } from './InviteForm';

/** Invites somebody, over the team; then shows the link, once. */
export function InviteDrawer() {
  const { t } = useTranslation();
  const [invited, setInvited] = useState<Invited>();
  return (
    <PageDrawer title={t('team.invite')} parent="/team">
      <OnlyFor verb="user:invite">
        {invited ? (
          <InvitationReady invited={invited} onAnother={() => setInvited(undefined)} />
        ) : (
          <InviteForm onInvited={setInvited} />
        )}
      </OnlyFor>
    </PageDrawer>
  );
}
