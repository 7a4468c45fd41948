import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failure, signedRequest } from '../../api/signed-request';
import { useSignedIn } from '../../auth/AuthContext';
import { useToasts } from '../../components/useToasts';
import { type FileKind } from './file-kinds';
import { saveFile } from './save-file';

/** Fetches all rows as CSV and hands them to the browser to keep. A plain link could not carry the token. */
export function useExport(kind: FileKind) {
  const { t } = useTranslation();
  const { user, client } = useSignedIn();
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const response = await signedRequest(user.id, (token) =>
        fetch(`/files/export/${kind}.csv`, { headers: { authorization: `Bearer ${token}` } }),
      );
      if (!response.ok) throw await failure(response);
      const name = `${client.slug}-${kind}-${new Date().toISOString().slice(0, 10)}.csv`;
      saveFile(name, await response.blob());
      toasts.done(t('files.exported', { name }));
    } catch (problem) {
      toasts.failed(problem);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
