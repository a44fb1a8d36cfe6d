import { ArrowDownOutlined, ArrowUpOutlined, EditOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { type FileRules, typesOf } from './file-rules.ts';
import { fileUrl } from './file-url.ts';
import type { StoredFile } from './send-file.ts';

const PictureEditor = lazy(async () => ({ default: (await import('./picture/PictureEditor.tsx')).PictureEditor }));

export interface FilePagesProps {
  file: StoredFile;
  first: boolean;
  last: boolean;
  rules: FileRules;
  onMove(by: -1 | 1): void;
  /** Another file takes this one's place. */
  onReplace(next: File): void;
}

/** What can be done with one page of a paper: up, down, replace, and turn or crop where it is a picture. */
export function FilePages({ file, first, last, rules, onMove, onReplace }: FilePagesProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState(false);
  return (
    <>
      {!(first && last) && (
        <>
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={`上移 ${file.name}`}
            disabled={first}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={`下移 ${file.name}`}
            disabled={last}
            onClick={() => onMove(1)}
          />
        </>
      )}
      {file.mime.startsWith('image/') && (
        <Button
          size="small"
          type="text"
          icon={<EditOutlined />}
          aria-label={`旋转或裁剪 ${file.name}`}
          onClick={() => setEditing(true)}
        />
      )}
      <Button
        size="small"
        type="text"
        icon={<SwapOutlined />}
        aria-label={`替换 ${file.name}`}
        onClick={() => chooser.current?.click()}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        accept={typesOf(rules).join(',')}
        data-replaces={file.id}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          target.value = '';
          if (chosen) onReplace(chosen);
        }}
      />
      {editing && (
        <Suspense fallback={null}>
          <PictureEditor
            name={file.name}
            url={fileUrl(file.id)}
            rules={rules}
            onCancel={() => setEditing(false)}
            onDone={(next) => {
              setEditing(false);
              onReplace(next);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
