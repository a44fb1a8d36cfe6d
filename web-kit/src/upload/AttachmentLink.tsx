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
}

/** A file's name; opens it in the preview drawer. */
export function AttachmentLink({ file, downloadable = true }: AttachmentLinkProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" icon={<PaperClipOutlined />} onClick={() => setOpen(true)}>
        {file.name}（{formatSize(file.size)}）
      </Button>
      {open && (
        <Suspense fallback={null}>
          <AttachmentPreview file={file} downloadable={downloadable} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
