import { useMutation, useQuery } from '@apollo/client/react';
import { DownloadButton, ErrorNotice, FormDialog, sendFile, usePermission, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Input, Select, Space, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TemplateKindsQuery } from '../../generated/graphql.ts';
import { documentTemplate } from '../../records/document-template.ts';
import { actsOf } from '../records/acts.tsx';
import { RecordListPage } from '../records/RecordListPage.tsx';
import { TemplateKindsDocument, UploadTemplateDocument } from './templates.graphql.ts';

type Kind = TemplateKindsQuery['documentTemplateKinds'][number];

export const templateActs = actsOf(documentTemplate, {
  name: ({ templateNo }) => templateNo,
  about: ({ kindTitle, edition }) => `${kindTitle} 第${edition}版`,
  consequences: {
    submit: ['提交后由另一人核对示例并启用。'],
    publish: ['启用后新生成的文书使用本版，原启用的版次停用；以前生成的文书保持原来的样式。'],
    giveBack: ['退回后可以重新上传。'],
    discard: ['作废的模板不能恢复。'],
  },
});

/** 文书模板: which documents can be given another look, and their editions. */
export default function TemplateList() {
  const { data, error } = useQuery(TemplateKindsDocument);
  const mayEdit = usePermission('template:edit');
  const [open, setOpen] = useState(false);
  const kinds = data?.documentTemplateKinds ?? [];
  if (error) return <ErrorNotice error={error} />;
  return (
    <>
      <RecordListPage
        record={documentTemplate}
        help={[
          '模板是Word文件（docx），在要填写的位置写占位符，例如{姓名}。',
          'PDF和OFD按同一个Word文件中的段落和表格排版，与Word一致。',
          '上传时检查占位符；启用须由另一人核对示例。',
        ]}
        acts={templateActs}
        {...(mayEdit && {
          actions: (
            <Button type="primary" disabled={kinds.length === 0} onClick={() => setOpen(true)}>
              上传模板
            </Button>
          ),
        })}
        empty={{ title: '还没有上传过模板', hint: '没有启用的模板时，使用系统自带的样式。' }}
      />
      {open && <UploadDialog kinds={kinds} onClose={() => setOpen(false)} />}
    </>
  );
}

function UploadDialog({ kinds, onClose }: { kinds: readonly Kind[]; onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [upload] = useMutation(UploadTemplateDocument);
  const [file, setFile] = useState<File>();
  const requestIdOf = useRequestId();

  async function send({ kind, note }: { kind: string; note: string }): Promise<void> {
    if (!file) return;
    const stored = await sendFile(file, () => undefined, { materialCode: 'DOCUMENT_TEMPLATE' });
    const asked = { kind, fileId: stored.id, note };
    const { data } = await upload({ variables: { ...asked, requestId: requestIdOf(asked) } });
    if (!data) return;
    message.success('模板已上传，请先预览，再提交审核');
    navigate(`/document-templates/${data.uploadDocumentTemplate.id}`);
  }

  return (
    <FormDialog<{ kind: string; note: string }>
      title="上传文书模板"
      okText="上传"
      width={640}
      disabled={!file}
      initialValues={{ ...(kinds[0] && { kind: kinds[0].kind }) }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="kind" label="文书" rules={[{ required: true, message: '请选择文书' }]}>
        <Select options={kinds.map(({ kind, title }) => ({ value: kind, label: title }))} />
      </Form.Item>
      <ChosenKind kinds={kinds} />
      <Form.Item label="模板文件" required>
        <Space>
          <Upload
            accept=".docx"
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen);
              return false;
            }}
          >
            <Button>选择文件</Button>
          </Upload>
          <span className="yjs-quiet">{file?.name ?? 'Word文件（docx），不超过5MB'}</span>
        </Space>
      </Form.Item>
      <Form.Item name="note" label="修改说明" rules={[{ required: true, message: '请填写修改说明' }]}>
        <Input maxLength={200} showCount autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}

/** What a template of the chosen kind may name, and the file to go on from. */
function ChosenKind({ kinds }: { kinds: readonly Kind[] }) {
  const kind = Form.useWatch('kind', Form.useFormInstance<{ kind: string }>());
  const chosen = kinds.find((one) => one.kind === kind);
  if (!chosen) return null;
  return (
    <div style={{ marginBottom: 16 }}>
      <DownloadButton label="下载现用模板" url={`/exports/document-template-kinds/${chosen.kind}/template.docx`} />
      <p className="yjs-quiet">可用的占位符（带*的必须有）：</p>
      {chosen.placeholders.map(({ name, needed }) => (
        <Tag key={name}>{`{${name}}${needed ? '*' : ''}`}</Tag>
      ))}
    </div>
  );
}
