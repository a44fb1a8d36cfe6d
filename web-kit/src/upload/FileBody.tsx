import { StatusMessage } from '../shell/StatusMessage.tsx';
import type { PreviewFile } from './AttachmentPreview.tsx';

/** What is in a file, where a browser can show it: picture, video, PDF or plain text. */
export function FileBody({ file, downloadable }: { file: PreviewFile; downloadable: boolean }) {
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
