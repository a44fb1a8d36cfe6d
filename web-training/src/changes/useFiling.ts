import { useQuery } from '@apollo/client/react';
import { fieldErrors, newRequestId, presentError, type StoredFile } from '@yjs/web-kit';
import { App, type FormInstance } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { trainingChange } from '../records/training-change.ts';

/** What both forms of change requests have in common: the request that goes on, files, and sending it. */
export function useFiling<Values extends object>(
  form: FormInstance<Values>,
  nameOf: (path: string) => (string | number)[],
) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [search] = useSearchParams();
  const request = search.get('request');
  const former = useQuery(trainingChange.one, {
    variables: { id: request ?? '' },
    skip: !request,
    fetchPolicy: 'network-only',
  });
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [sending, setSending] = useState(false);

  /** Sends, shows what is wrong at its field, and leads to the request. */
  async function send(run: (filing: object) => Promise<string | undefined>, reason: string): Promise<void> {
    setSending(true);
    const one = former.data?.trainingChange;
    const filing = {
      ...(one && { id: one.id, version: one.version }),
      reason,
      fileIds: files.map(({ id }) => id),
      requestId: newRequestId(),
    };
    try {
      const id = await run(filing);
      message.success('变更申请已提交，所在区退役军人事务局将收到待办');
      if (id) await navigate(`/changes/${id}`);
    } catch (failure) {
      const view = presentError(failure);
      const faults = Object.entries(fieldErrors(view)).map(([path, text]) => ({ name: nameOf(path), errors: [text] }));
      form.setFields(faults as Parameters<typeof form.setFields>[0]);
      message.error(faults.length > 1 ? `${view.title}（共 ${faults.length} 处需要修改）` : view.title, 6);
    } finally {
      setSending(false);
    }
  }

  return {
    former: former.data?.trainingChange,
    queries: request ? [former] : [],
    fields: { files, onFiles: setFiles, onBusy: setBusy },
    blocked: busy || sending,
    sending,
    send,
  };
}
