import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useContext, useEffect, useId, useRef, useState } from 'react';
import { FilePages } from './FilePages.tsx';
import { moved, placed } from './file-order.ts';
import { acceptOf, type FileRules, fileProblem, materialRules, rulesText } from './file-rules.ts';
import { FitPicture } from './picture/FitPicture.tsx';
import { hasSize } from './picture/has-size.ts';
import type { StoredFile } from './send-file.ts';
import { UploadList } from './UploadList.tsx';
import { UploadsContext } from './uploads.tsx';
import { type Transfer, useTransfers } from './useTransfers.ts';

export interface UploadFieldProps {
  /** What is uploaded, e.g. 退出现役证; names the field. */
  label: string;
  value?: readonly StoredFile[];
  onChange?(files: StoredFile[]): void;
  rules?: FileRules;
  /** Code of the material: its own rule is checked while the clerk still looks. */
  materialCode?: string;
  disabled?: boolean;
  /** The files are pages of one paper: they are put in order, replaced, and pictures are turned and cropped. */
  pages?: boolean;
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
  materialCode = rules.materialCode,
  disabled = false,
  pages = false,
  onBusy,
}: UploadFieldProps) {
  const [stored, setStored] = useState(value);
  const [toFit, setToFit] = useState<{ file: File; replaces: string | undefined }>();
  const { transfers, start, drop, hold } = useTransfers(
    (arrived, replaces) => change((files) => placed(files, arrived, replaces)),
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

  function refusalOf(file: File, replaces?: string): string | undefined {
    const underWay = transfers.filter((one) => !one.problem && !one.replaces).length;
    return fileProblem(file, stored.length + underWay - (replaces ? 1 : 0), rules);
  }

  /** A picture of a material of one size is fitted to it before it is sent. */
  async function offer(file: File, replaces?: string): Promise<void> {
    const { exactSize, types } = rules;
    const fitting = pages && exactSize && file.type.startsWith('image/') && types.includes(file.type);
    if (fitting && !(await hasSize(file, exactSize))) setToFit({ file, replaces });
    else start(file, refusalOf(file, replaces), { replaces });
  }

  function again({ file, key, replaces }: Transfer): void {
    start(file, refusalOf(file, replaces), { key, replaces });
  }

  return (
    <div>
      {!disabled && (
        <Upload.Dragger
          multiple={rules.maxCount > 1}
          accept={acceptOf(rules)}
          showUploadList={false}
          beforeUpload={(file) => {
            void offer(file);
            return false;
          }}
        >
          <InboxOutlined aria-hidden="true" /> <span className="yjs-by-mouse">把“{label}”拖到这里，或点击选择</span>
          <span className="yjs-by-touch">点击选择“{label}”</span>
          <div className="yjs-quiet">{rulesText(rules)}</div>
        </Upload.Dragger>
      )}
      <UploadList
        stored={stored}
        transfers={transfers}
        disabled={disabled}
        actsOf={
          pages && !disabled
            ? (file, at) => (
                <FilePages
                  file={file}
                  first={at === 0}
                  last={at === stored.length - 1}
                  rules={rules}
                  onMove={(by) => change((files) => moved(files, file.id, by))}
                  onReplace={(next) => void offer(next, file.id)}
                />
              )
            : undefined
        }
        onRemove={(id) => change((files) => files.filter((one) => one.id !== id))}
        onRetry={again}
        onHold={hold}
        onDrop={drop}
      />
      {toFit && (
        <FitPicture
          file={toFit.file}
          rules={rules}
          onCancel={() => setToFit(undefined)}
          onDone={(picture) => {
            setToFit(undefined);
            start(picture, refusalOf(picture, toFit.replaces), { replaces: toFit.replaces });
          }}
        />
      )}
    </div>
  );
}
