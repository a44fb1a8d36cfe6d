import { DownloadOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { formatSize } from '../text/format.ts';
import { FileBody } from './FileBody.tsx';

export interface PreviewFile {
  id: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  /** Same-origin address; access follows the record. */
  url: string;
}

export interface AttachmentPreviewProps {
  /** The file to show; nothing shown when absent. */
  file: PreviewFile | undefined;
  /** Whether the file may be taken away, too; unless said, it may. */
  downloadable?: boolean;
  onClose(): void;
}

/** A material beside the page: picture, video, PDF or plain text in place, other types by download. */
export function AttachmentPreview({ file, downloadable = true, onClose }: AttachmentPreviewProps) {
  return (
    <Drawer
      open={file !== undefined}
      onClose={onClose}
      size="large"
      title={file ? `${file.name}（${formatSize(file.size)}）` : ''}
      destroyOnHidden
      extra={
        file &&
        downloadable && (
          <Button icon={<DownloadOutlined />} href={file.url} download={file.name}>
            下载
          </Button>
        )
      }
    >
      {file && <FileBody file={file} downloadable={downloadable} />}
    </Drawer>
  );
}
