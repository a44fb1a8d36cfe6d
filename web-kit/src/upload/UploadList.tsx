import { DeleteOutlined, FileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { formatSize } from '../text/format.ts';
import type { StoredFile } from './send-file.ts';
import { TransferItem } from './TransferItem.tsx';
import type { Transfer } from './useTransfers.ts';

export interface UploadListProps {
  stored: readonly StoredFile[];
  transfers: readonly Transfer[];
  disabled: boolean;
  onRemove(id: string): void;
  onRetry(transfer: Transfer): void;
  onHold(key: string, paused: boolean): void;
  onDrop(key: string): void;
}

/** Address of a stored file; access follows the record it belongs to. */
export function fileUrl(id: string): string {
  return `/files/${encodeURIComponent(id)}`;
}

/** What has arrived (with a small picture), what is on its way, what did not arrive and why. */
export function UploadList(props: UploadListProps) {
  if (props.stored.length + props.transfers.length === 0) return null;
  return (
    <ul className="yjs-files" aria-live="polite">
      {props.stored.map((file) => (
        <li key={file.id}>
          {file.mime.startsWith('image/') ? (
            <img className="yjs-thumb" src={fileUrl(file.id)} alt="" loading="lazy" />
          ) : (
            <FileOutlined aria-hidden="true" />
          )}
          <a href={fileUrl(file.id)} target="_blank" rel="noreferrer">
            {file.name}
          </a>
          <span className="yjs-quiet">{formatSize(file.size)}</span>
          {!props.disabled && (
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`删除 ${file.name}`}
              onClick={() => props.onRemove(file.id)}
            />
          )}
        </li>
      ))}
      {props.transfers.map((transfer) => (
        <li key={transfer.key}>
          <TransferItem transfer={transfer} onRetry={props.onRetry} onHold={props.onHold} onDrop={props.onDrop} />
        </li>
      ))}
    </ul>
  );
}
