import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { formatSize } from '../text/format.ts';
import type { PreviewFile } from './AttachmentPreview.tsx';
import { FileBody } from './FileBody.tsx';
import { PdfPages } from './pdf/PdfPages.tsx';

export interface MaterialFileProps {
  file: PreviewFile;
  /** Whether it may be taken away, too. */
  downloadable: boolean;
  onPage(page: number): void;
  onClose(): void;
}

/** A file of the material in the material's own place, so that what lies beside it stays in sight. */
export function MaterialFile({ file, downloadable, onPage, onClose }: MaterialFileProps) {
  function close(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard from the controls inside.
    <div onKeyDown={close}>
      <div className="yjs-row">
        <Button size="small" icon={<ArrowLeftOutlined />} onClick={onClose}>
          返回材料
        </Button>
        <strong className="yjs-material-name">
          {file.name}（{formatSize(file.size)}）
        </strong>
        {downloadable && (
          <Button size="small" icon={<DownloadOutlined />} href={file.url} download={file.name}>
            下载
          </Button>
        )}
      </div>
      {file.mime === 'application/pdf' ? (
        <PdfPages file={file} onPage={onPage} />
      ) : (
        <FileBody file={file} downloadable={downloadable} />
      )}
    </div>
  );
}
