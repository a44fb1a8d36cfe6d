import { useMutation } from '@apollo/client/react';
import { type FormData, fieldErrors, presentError, type StoredFile } from '@yjs/web-kit';
import { useState } from 'react';
import { useRequestId } from '../../platform/request-id.ts';
import { type FilesByMaterial, type NeededMaterial, toAttachments } from './materials.ts';
import { RegisterCaseDocument } from './RegisterCase.graphql.ts';

export interface RegisteredCase {
  id: string;
  version: number;
  caseNo: string;
}

/** Draft and submission of a case entered at the window. */
export function useRegistration() {
  const [mutate, { loading }] = useMutation(RegisterCaseDocument);
  const requestId = useRequestId();
  const [draft, setDraft] = useState<RegisteredCase>();
  const [files, setFiles] = useState<FilesByMaterial>({});
  const [error, setError] = useState<unknown>();
  const [serverErrors, setServerErrors] = useState<Record<string, string>>({});

  /** Sends the form; `undefined` when it was refused, and then `error` says why. */
  async function send(form: FormData, needed: NeededMaterial[], submit: boolean): Promise<RegisteredCase | undefined> {
    setError(undefined);
    setServerErrors({});
    const input = {
      form,
      submit,
      attachments: toAttachments(needed, files),
      ...(draft && { draftId: draft.id, draftVersion: draft.version }),
    };
    try {
      const { data } = await mutate({ variables: { input: { ...input, requestId: requestId(input) } } });
      if (!data) return undefined;
      setDraft(data.registerCase);
      return data.registerCase;
    } catch (failure) {
      setError(failure);
      setServerErrors(fieldErrors(presentError(failure)));
      return undefined;
    }
  }

  return {
    draft,
    files,
    error,
    serverErrors,
    running: loading,
    setFiles: (code: string, next: StoredFile[]) => setFiles((all) => ({ ...all, [code]: next })),
    saveDraft: (form: FormData, needed: NeededMaterial[]) => send(form, needed, false),
    submit: (form: FormData, needed: NeededMaterial[]) => send(form, needed, true),
  };
}
