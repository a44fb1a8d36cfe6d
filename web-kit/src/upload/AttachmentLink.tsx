import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { formatSize } from '../text/format.ts';
import { AttachmentPreview, type PreviewFile } from './AttachmentPreview.tsx';

export interface AttachmentLinkProps {
  file: PreviewFile;
}

/** A file's name; opens it in the preview drawer. */
export function AttachmentLink({ file }: AttachmentLinkProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" icon={<PaperClipOutlined />} onClick={() => setOpen(true)}>
        {file.name}（{formatSize(file.size)}）
      </Button>
      <AttachmentPreview file={open ? file : undefined} onClose={() => setOpen(false)} />
    </>
  );
}
