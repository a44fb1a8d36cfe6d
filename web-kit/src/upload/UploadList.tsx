import { DeleteOutlined, FileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { formatSize } from '../text/format.ts';
import { fileUrl } from './file-url.ts';
import type { StoredFile } from './send-file.ts';
import { TransferItem } from './TransferItem.tsx';
import type { Transfer } from './useTransfers.ts';

export interface UploadListProps {
  stored: readonly StoredFile[];
  transfers: readonly Transfer[];
  disabled: boolean;
  /** What else can be done with a stored file. */
  actsOf?: ((file: StoredFile, at: number) => ReactNode) | undefined;
  onRemove(id: string): void;
  onRetry(transfer: Transfer): void;
  onHold(key: string, paused: boolean): void;
  onDrop(key: string): void;
}

/** What has arrived (with a small picture), what is on its way, what did not arrive and why. */
export function UploadList(props: UploadListProps) {
  if (props.stored.length + props.transfers.length === 0) return null;
  return (
    <ul className="yjs-files" aria-live="polite">
      {props.stored.map((file, at) => (
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
          {props.actsOf?.(file, at)}
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
