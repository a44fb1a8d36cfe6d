import { useMutation } from '@apollo/client/react';
import { type FormData, fieldErrors, presentError } from '@yjs/web-kit';
import { useState } from 'react';
import { useRequestId } from '../../platform/request-id.ts';
import { type FilesByMaterial, type NeededMaterial, toAttachments } from './materials.ts';
import { RegisterCaseDocument } from './RegisterCase.graphql.ts';

/** Submission of a case entered at the window; the draft that it came from ends with it. */
export function useRegistration(files: FilesByMaterial) {
  const [mutate, { loading }] = useMutation(RegisterCaseDocument);
  const requestId = useRequestId();
  const [error, setError] = useState<unknown>();
  const [serverErrors, setServerErrors] = useState<Record<string, string>>({});

  /** Answers with the case's id; `undefined` when it was refused, and then `error` says why. */
  async function submit(form: FormData, needed: NeededMaterial[], draftId: string | undefined) {
    setError(undefined);
    setServerErrors({});
    const input = { form, attachments: toAttachments(needed, files), ...(draftId && { draftId }) };
    try {
      const { data } = await mutate({ variables: { input: { ...input, requestId: requestId(input) } } });
      return data?.registerCase;
    } catch (failure) {
      setError(failure);
      setServerErrors(fieldErrors(presentError(failure)));
      return undefined;
    }
  }

  return { error, serverErrors, running: loading, submit };
}
