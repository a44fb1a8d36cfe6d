import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { formatSize } from '../text/format.ts';
import type { PreviewFile } from './AttachmentPreview.tsx';

const AttachmentPreview = lazy(async () => ({ default: (await import('./AttachmentPreview.tsx')).AttachmentPreview }));

export interface AttachmentLinkProps {
  file: PreviewFile;
  /** Whether the file may be taken away, too; unless said, it may. */
  downloadable?: boolean;
  /** Told when the file is opened, and when it is closed again. */
  onOpen?(): void;
  onClose?(): void;
}

/** A file's name; opens it in the preview drawer. */
export function AttachmentLink({ file, downloadable = true, onOpen, onClose }: AttachmentLinkProps) {
  const [open, setOpen] = useState(false);

  function show(now: boolean): void {
    setOpen(now);
    if (now) onOpen?.();
    else onClose?.();
  }

  return (
    <>
      <Button type="link" size="small" icon={<PaperClipOutlined />} onClick={() => show(true)}>
        {file.name}（{formatSize(file.size)}）
      </Button>
      {open && (
        <Suspense fallback={null}>
          <AttachmentPreview file={file} downloadable={downloadable} onClose={() => show(false)} />
        </Suspense>
      )}
    </>
  );
}
