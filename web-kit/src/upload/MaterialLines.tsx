import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Descriptions } from 'antd';
import { formatSize } from '../text/format.ts';
import type { PreviewFile } from './AttachmentPreview.tsx';
import type { MaterialSection } from './MaterialSections.tsx';

export interface MaterialLinesProps {
  lines: MaterialSection['lines'];
  onOpen(file: PreviewFile): void;
}

/** The text of a part, line by line, with its files by name. */
export function MaterialLines({ lines, onOpen }: MaterialLinesProps) {
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      styles={{ label: { width: 132 } }}
      items={lines.map(({ label, value, files }, n) => ({
        key: n,
        label,
        children: (
          <>
            {value && <span className="yjs-multiline">{value}</span>}
            {files.map((file) => (
              <div key={file.id}>
                <Button
                  type="link"
                  size="small"
                  icon={<PaperClipOutlined />}
                  data-file={file.id}
                  onClick={() => onOpen(file)}
                >
                  {file.name}（{formatSize(file.size)}）
                </Button>
              </div>
            ))}
          </>
        ),
      }))}
    />
  );
}
