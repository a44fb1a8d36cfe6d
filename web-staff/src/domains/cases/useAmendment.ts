import { useMutation } from '@apollo/client/react';
import { type FormData, fieldErrors, presentError, type StoredFile } from '@yjs/web-kit';
import { useState } from 'react';
import type { AmendedCaseFragment } from '../../generated/graphql.ts';
import { refusalOf } from '../../platform/acts/refusal.ts';
import { useRequestId } from '../../platform/request-id.ts';
import { AmendCaseDocument } from './AmendCase.graphql.ts';
import { AdvanceCasesDocument } from './CaseActDialog.graphql.ts';
import { type FilesByMaterial, type NeededMaterial, toAttachments } from './materials.ts';

/**
 * Saving a correction, and sending the corrected case on. The version is the one that was seen when the values were
 * asked for: whatever others saved since then is never written over (E-0504).
 */
export function useAmendment(id: string, seenVersion: number) {
  const [amend, amending] = useMutation(AmendCaseDocument);
  const [advance, advancing] = useMutation(AdvanceCasesDocument);
  const requestId = useRequestId();
  const actRequestId = useRequestId();
  const [version, setVersion] = useState(seenVersion);
  const [saved, setSaved] = useState(false);
  const [files, setFiles] = useState<FilesByMaterial>({});
  const [error, setError] = useState<unknown>();
  const [serverErrors, setServerErrors] = useState<Record<string, string>>({});

  async function save(form: FormData, needed: NeededMaterial[]): Promise<AmendedCaseFragment> {
    const input = { id, version, form, attachments: toAttachments(needed, files) };
    const { data } = await amend({ variables: { input: { ...input, requestId: requestId(input) } } });
    if (!data) throw new TypeError('no answer');
    // Should sending on fail, the next try goes on from here and hands in no file twice.
    setVersion(data.amendCase.version);
    setFiles({});
    setSaved(true);
    return data.amendCase;
  }

  async function resubmit(row: { id: string; version: number }): Promise<void> {
    const act = { action: 'resubmit', rows: [{ id: row.id, version: row.version }] };
    const { data } = await advance({ variables: { input: { ...act, requestId: actRequestId(act) } } });
    const outcome = data?.advanceCases.rows[0];
    if (outcome?.result !== 'OK') throw refusalOf(outcome);
  }

  return {
    files,
    error,
    serverErrors,
    /** The correction itself is kept, though something after it was refused. */
    saved,
    running: amending.loading || advancing.loading,
    setFiles: (code: string, next: StoredFile[]) => setFiles((all) => ({ ...all, [code]: next })),
    /** Saves, and on demand resubmits (T4); false when something was refused, and then `error` says what. */
    async run(form: FormData, needed: NeededMaterial[], andResubmit: boolean): Promise<boolean> {
      setError(undefined);
      setServerErrors({});
      setSaved(false);
      try {
        const amended = await save(form, needed);
        if (andResubmit) await resubmit(amended);
        return true;
      } catch (failure) {
        setError(failure);
        setServerErrors(fieldErrors(presentError(failure)));
        return false;
      }
    },
  };
}
