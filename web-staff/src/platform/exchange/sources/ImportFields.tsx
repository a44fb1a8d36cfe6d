import { DownloadButton } from '@yjs/web-kit';
import { App, Button, Space, Upload } from 'antd';
import { readFieldFile } from './read-field-file.ts';
import type { FieldValues } from './source-values.ts';

/** 导入字段: takes the place of the grid's rows; nothing is saved before the reader has looked them over. */
export function ImportFields({ onFields }: { onFields(fields: FieldValues[]): void }) {
  const { message, modal } = App.useApp();

  async function take(file: File): Promise<void> {
    try {
      const fields = await readFieldFile(file);
      modal.confirm({
        title: `用文件中的 ${fields.length} 个字段替换表中的字段？`,
        content: '替换后请逐行核对敏感级别和字段内容；保存之前不改变任何登记。',
        okText: '替换',
        cancelText: '返回',
        onOk: () => onFields(fields),
      });
    } catch (failure) {
      message.error(failure instanceof Error ? failure.message : '文件不能读取，请重试', 8);
    }
  }

  return (
    <Space>
      <DownloadButton label="下载模板" url="/exchange/source-fields/template.xlsx" />
      <Upload
        accept=".json,.xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <Button>导入字段（xlsx 或 JSON Schema）</Button>
      </Upload>
    </Space>
  );
}
