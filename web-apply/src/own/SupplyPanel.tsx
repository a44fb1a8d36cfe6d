import { useMutation } from '@apollo/client/react';
import { formatDateTime, type StoredFile, UploadField, Uploads, useRequestId, useUploads } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { LeaveGuard } from '../app/LeaveGuard.tsx';
import { Refused } from '../app/Refused.tsx';
import type { MyApplicationPageFragment } from '../generated/graphql.ts';
import { uploadRules } from '../materials/upload-rules.ts';
import { SupplyMyApplicationDocument } from './own.graphql.ts';

/** Until when a material may be brought, as the message by telephone said; afterwards it is still taken while the case waits. */
const untilText = (until: string): string =>
  new Date(until) < new Date()
    ? `补正期限 ${formatDateTime(until)} 已过，请尽快提交`
    : `请于 ${formatDateTime(until)} 前提交`;

/** 补正: each material that was asked for, with its upload where it is named. */
export function SupplyPanel({ application }: { application: MyApplicationPageFragment }) {
  const [files, setFiles] = useState<Record<string, StoredFile[]>>({});
  const [supply, { error, loading }] = useMutation(SupplyMyApplicationDocument);
  const requestId = useRequestId();
  const uploads = useUploads();
  const complete = application.wanted.every(({ materialCode }) => files[materialCode]?.length);

  const some = uploads.busy || Object.values(files).some((list) => list.length > 0);

  async function send(): Promise<void> {
    const input = {
      id: application.id,
      files: Object.entries(files).flatMap(([materialCode, list]) =>
        list.map(({ id }) => ({ fileId: id, materialCode })),
      ),
    };
    await supply({ variables: { input: { ...input, requestId: requestId(input) } } }).catch(() => undefined);
  }

  return (
    <section className="apply-card" aria-labelledby="supply">
      <h2 id="supply">需要您补正材料</h2>
      <Uploads report={uploads.report}>
        {application.wanted.map(({ subCaseId, matterName, materialCode, name, note, until, limits }) => (
          <div key={`${subCaseId ?? ''}${materialCode}`} className="apply-wanted">
            <b>{name}</b>
            {matterName && <span className="apply-mark">{matterName}</span>}
            {note && <p>{note}</p>}
            {until && <p>{untilText(until)}</p>}
            <UploadField
              label={name}
              materialCode={materialCode}
              rules={uploadRules(limits)}
              value={files[materialCode] ?? []}
              onChange={(next) => setFiles((known) => ({ ...known, [materialCode]: next }))}
              pages
            />
          </div>
        ))}
      </Uploads>
      {error && <Refused error={error} safe="上传的文件仍在。" stay />}
      <LeaveGuard closing={some} going={some} text="上传的补正材料还没有提交，离开后需要重新上传。" />
      <Button type="primary" disabled={!complete || uploads.busy} loading={loading} onClick={() => void send()}>
        提交补正材料
      </Button>
    </section>
  );
}
