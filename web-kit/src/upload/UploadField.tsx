import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useContext, useEffect, useId, useRef, useState } from 'react';
import { type FileRules, fileProblem, materialRules, rulesText, typesOf } from './file-rules.ts';
import type { StoredFile } from './send-file.ts';
import { UploadList } from './UploadList.tsx';
import { UploadsContext } from './uploads.tsx';
import { useTransfers } from './useTransfers.ts';

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

const none: readonly StoredFile[] = [];

/** Files by drag or choice: checked at once, sent with progress (large ones so that they go on after an interruption), shown as they will be seen by the clerk. */
export function UploadField({
  label,
  value = none,
  onChange,
  rules = materialRules,
  materialCode,
  disabled = false,
  onBusy,
}: UploadFieldProps) {
  const [stored, setStored] = useState(value);
  const { transfers, start, drop, hold } = useTransfers(
    (arrived) => change((files) => [...files.filter((one) => one.id !== arrived.id), arrived]),
    materialCode,
  );

  const busy = transfers.some(({ problem }) => problem === undefined);
  useEffect(() => onBusy?.(busy), [busy, onBusy]);
  const report = useContext(UploadsContext);
  const field = useId();
  useEffect(() => {
    report?.(field, busy);
    return () => report?.(field, false);
  }, [report, field, busy]);

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

  const refusalOf = (file: File) =>
    fileProblem(file, stored.length + transfers.filter((one) => !one.problem).length, rules);

  return (
    <div>
      {!disabled && (
        <Upload.Dragger
          multiple={rules.maxCount > 1}
          accept={typesOf(rules).join(',')}
          showUploadList={false}
          beforeUpload={(file) => {
            start(file, refusalOf(file));
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
        onRetry={(transfer) => start(transfer.file, refusalOf(transfer.file), transfer.key)}
        onHold={hold}
        onDrop={drop}
      />
    </div>
  );
}
