import { DownloadOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { StatusMessage } from '../shell/StatusMessage.tsx';
import { formatSize } from '../text/format.ts';

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
      {file && <PreviewBody file={file} downloadable={downloadable} />}
    </Drawer>
  );
}

function PreviewBody({ file, downloadable }: { file: PreviewFile; downloadable: boolean }) {
  if (file.mime.startsWith('image/')) return <img className="yjs-preview-image" src={file.url} alt={file.name} />;
  if (file.mime.startsWith('video/'))
    return (
      // biome-ignore lint/a11y/useMediaCaption: what institutions and inspectors film has no captions.
      <video className="yjs-preview-image" src={file.url} controls preload="metadata" aria-label={file.name} />
    );
  if (file.mime === 'application/pdf' || file.mime === 'text/plain')
    // The browser's viewer has a download of its own in its toolbar.
    return (
      <iframe className="yjs-preview-pdf" src={downloadable ? file.url : `${file.url}#toolbar=0`} title={file.name} />
    );
  return (
    <StatusMessage
      title="这种文件不能在线预览"
      text={downloadable ? '请下载后用相应软件打开。' : '该文件也不提供下载。'}
    />
  );
}
