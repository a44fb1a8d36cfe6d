import { CaretRightOutlined, DeleteOutlined, PauseOutlined, RedoOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { Transfer } from './useTransfers.ts';

export interface TransferItemProps {
  transfer: Transfer;
  onRetry(transfer: Transfer): void;
  onHold(key: string, paused: boolean): void;
  onDrop(key: string): void;
}

/** A file on its way, or why it did not arrive. */
export function TransferItem({ transfer, onRetry, onHold, onDrop }: TransferItemProps) {
  const { key, file, problem, percent, paused = false, resumable, lost } = transfer;
  const drop = (
    <Button
      size="small"
      type="text"
      icon={<DeleteOutlined />}
      aria-label={`不再上传 ${file.name}`}
      onClick={() => onDrop(key)}
    />
  );
  if (problem) {
    const again = resumable && lost ? '继续上传' : '重新上传';
    return (
      <>
        <span role="alert">{problem}</span>
        <Button
          size="small"
          type="text"
          icon={<RedoOutlined />}
          aria-label={`${again} ${file.name}`}
          onClick={() => onRetry(transfer)}
        />
        {drop}
      </>
    );
  }
  return (
    <>
      {file.name}
      <Progress size="small" percent={percent} style={{ width: 96 }} aria-label={`${file.name} 上传进度`} />
      {resumable && (
        <Button
          size="small"
          type="text"
          icon={paused ? <CaretRightOutlined /> : <PauseOutlined />}
          aria-label={`${paused ? '继续上传' : '暂停上传'} ${file.name}`}
          onClick={() => onHold(key, !paused)}
        />
      )}
      {resumable && paused && drop}
    </>
  );
}
