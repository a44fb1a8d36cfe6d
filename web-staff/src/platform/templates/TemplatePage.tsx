import { DownloadButton } from '@yjs/web-kit';
import { Space } from 'antd';
import { documentTemplate } from '../../records/document-template.ts';
import { RecordPage } from '../records/RecordPage.tsx';
import { templateActs } from './TemplateList.tsx';

/** One edition of a template, with what it looks like filled with samples. */
export default function TemplatePage() {
  return (
    <RecordPage
      record={documentTemplate}
      title={({ kindTitle, edition }) => `${kindTitle} 第${edition}版`}
      subtitle={({ templateNo, madeByName }) => `${templateNo} · ${madeByName} 上传`}
      help={['先用示例数据预览三种格式，确认无误再提交；启用由另一人办理。', '以前生成的文书保持原来的样式。']}
      acts={templateActs}
      actions={({ id }) => (
        <Space>
          {(['pdf', 'ofd', 'docx'] as const).map((format) => (
            <DownloadButton
              key={format}
              label={`预览${format.toUpperCase()}`}
              url={`/exports/document-templates/${id}/preview.${format}`}
            />
          ))}
        </Space>
      )}
    />
  );
}
