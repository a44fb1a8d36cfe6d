import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type FileRules, fileProblem, materialRules, rulesText } from './file-rules.ts';
import { type StoredFile, sendFile, UploadFailure } from './send-file.ts';
import { UploadList } from './UploadList.tsx';

/** A file on its way. */
export interface Transfer {
  key: string;
  file: File;
  percent: number;
  /** Why it did not arrive; it can be tried again or taken away. */
  problem?: string;
}

export interface UploadFieldProps {
  /** What is uploaded, e.g. 退出现役证; names the field. */
  label: string;
  value?: readonly StoredFile[];
  onChange?(files: StoredFile[]): void;
  rules?: FileRules;
  /** Code of the material: its own rule is checked while the clerk still looks. */
  materialCode?: string;
  disabled?: boolean;
  /** True while files are on their way: what is sent meanwhile would go without them. */
  onBusy?(busy: boolean): void;
}

let nextKey = 0;
const none: readonly StoredFile[] = [];

/** Files by drag or choice: checked at once, sent with progress, shown as they will be seen by the clerk. */
export function UploadField({
  label,
  value = none,
  onChange,
  rules = materialRules,
  materialCode,
  disabled = false,
  onBusy,
}: UploadFieldProps) {
  const [transfers, setTransfers] = useState<readonly Transfer[]>([]);
  const [stored, setStored] = useState(value);
  const patch = (key: string, change: Partial<Transfer>) =>
    setTransfers((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: string) => setTransfers((all) => all.filter((one) => one.key !== key));

  const busy = transfers.some(({ problem }) => problem === undefined);
  useEffect(() => onBusy?.(busy), [busy, onBusy]);

  // The parent's list leads; the ref lets files that arrive in the same moment add up.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
    setStored(value);
  }, [value]);

  function change(update: (files: readonly StoredFile[]) => StoredFile[]): void {
    const next = update(latest.current);
    latest.current = next;
    setStored(next);
    onChange?.(next);
  }

  function start(file: File, key = `transfer-${nextKey++}`): void {
    const refusal = fileProblem(file, stored.length + transfers.filter((one) => !one.problem).length, rules);
    const transfer: Transfer = { key, file, percent: 0, ...(refusal && { problem: refusal }) };
    setTransfers((all) => [...all.filter((one) => one.key !== key), transfer]);
    if (refusal) return;
    sendFile(file, (percent) => patch(key, { percent }), { materialCode }).then(
      (arrived) => {
        drop(key);
        change((files) => [...files.filter((one) => one.id !== arrived.id), arrived]);
      },
      (failure: unknown) =>
        patch(key, { problem: failure instanceof UploadFailure ? failure.message : '文件没有上传成功，请重试' }),
    );
  }

  return (
    <div>
      {!disabled && (
        <Upload.Dragger
          multiple={rules.maxCount > 1}
          accept={rules.types.join(',')}
          showUploadList={false}
          beforeUpload={(file) => {
            start(file);
            return false;
          }}
        >
          <InboxOutlined aria-hidden="true" /> 把“{label}”拖到这里，或点击选择
          <div className="yjs-quiet">{rulesText(rules)}</div>
        </Upload.Dragger>
      )}
      <UploadList
        stored={stored}
        transfers={transfers}
        disabled={disabled}
        onRemove={(id) => change((files) => files.filter((one) => one.id !== id))}
        onRetry={(transfer) => start(transfer.file, transfer.key)}
        onDrop={drop}
      />
    </div>
  );
}
