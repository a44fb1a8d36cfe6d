import { useMutation } from '@apollo/client/react';
import type { FormData, StoredFile } from '@yjs/web-kit';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenRegistrationDraftMutation } from '../../generated/graphql.ts';
import type { OpenedDraft } from './RegisterForm.tsx';
import { OpenRegistrationDraftDocument } from './RegistrationDraft.graphql.ts';

type Answer = OpenRegistrationDraftMutation['openRegistrationDraft'];

/** The draft that the page was opened with, fetched once; ready at once where there is none. */
export function useOpenedDraft(draftId: string | undefined) {
  const [open] = useMutation(OpenRegistrationDraftDocument, { fetchPolicy: 'no-cache' });
  const first = useRef(draftId);
  const asked = useRef(false);
  const [opened, setOpened] = useState<OpenedDraft>();
  const [error, setError] = useState<unknown>();

  const fetch = useCallback(async (): Promise<void> => {
    const id = first.current;
    if (!id) return;
    setError(undefined);
    try {
      const { data } = await open({ variables: { id } });
      if (data) setOpened(toDraft(data.openRegistrationDraft));
    } catch (failure) {
      setError(failure);
    }
  }, [open]);

  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void fetch();
  }, [fetch]);

  return { ready: first.current === undefined || opened !== undefined, opened, error, retry: fetch };
}

function toDraft({ draft, form, attachments }: Answer): OpenedDraft {
  const files: Record<string, StoredFile[]> = {};
  for (const { fileId, materialCode, name, mime, size, sm3 } of attachments) {
    files[materialCode] = [...(files[materialCode] ?? []), { id: fileId, name, mime, size, sm3 }];
  }
  return { id: draft.id, version: draft.version, savedAt: draft.updatedAt, form: form as FormData, files };
}
