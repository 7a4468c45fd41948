import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { sendFile } from '../../api/send-file';
import { signedRequest } from '../../api/signed-request';
import { useSignedIn } from '../../auth/AuthContext';
import { fileKinds, type FileKind } from './file-kinds';
import { readAnswer, type ImportAnswer } from './import-answer';
import { readPreview, type Preview } from './read-preview';

/** How far an import is. Checking and sending are the same request, and only the second one changes anything. */
export type ImportState =
  | { step: 'choose' }
  | { step: 'checking' | 'sending'; file: File; preview: Preview; part: number }
  | { step: 'checked' | 'done'; file: File; preview: Preview; answer: ImportAnswer }
  | { step: 'failed'; file: File; preview: Preview; error: unknown };

export function useImport(kind: FileKind) {
  const { user } = useSignedIn();
  const { cache } = useApolloClient();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  // Whoever takes another file, or leaves, wants nothing more of the one before.
  const current = useRef(new AbortController());
  useEffect(() => {
    const last = current;
    return () => last.current.abort();
  }, []);

  const send = async (file: File, preview: Preview, dryRun: boolean) => {
    current.current.abort();
    const { signal } = (current.current = new AbortController());
    const show = (next: ImportState) => {
      if (!signal.aborted) setState(next);
    };
    const step = dryRun ? 'checking' : 'sending';
    show({ step, file, preview, part: 0 });
    try {
      const path = `/files/import/${kind}${dryRun ? '?dryRun=1' : ''}`;
      const progress = (part: number) => show({ step, file, preview, part });
      const answer = await readAnswer(
        await signedRequest(user.id, (token) => sendFile(path, token, file, progress, signal)),
      );
      const refused = answer.count > 0;
      show({ step: dryRun || refused ? 'checked' : 'done', file, preview, answer });
      if (!dryRun && !refused)
        for (const fieldName of fileKinds[kind].outdated) cache.evict({ id: 'ROOT_QUERY', fieldName });
    } catch (error) {
      show({ step: 'failed', file, preview, error });
    }
  };

  return {
    state,
    choose: async (file: File) => send(file, await readPreview(file), true),
    start: () => (state.step === 'checked' ? send(state.file, state.preview, false) : undefined),
    again: () => (state.step === 'failed' ? send(state.file, state.preview, true) : undefined),
    reset: () => {
      current.current.abort();
      setState({ step: 'choose' });
    },
  };
}
