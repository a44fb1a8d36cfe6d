import { useQuery } from '@apollo/client/react';
import { downloadFile, ErrorNotice, formatCount } from '@yjs/web-kit';
import { Alert, App, Form, Input, Modal, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseExportPreviewQuery } from '../../generated/graphql.ts';
import { CaseExportPreviewDocument } from './ExportCases.graphql.ts';
import { type QueueState, toCaseFilter } from './queue-state.ts';

export interface ExportDialogProps {
  state: QueueState;
  onClose(): void;
}

interface ExportValues {
  mode: 'MASKED' | 'PLAIN';
  plainReason?: string;
}

/** 导出: how many cases, masked or (where permitted, for a reason) in clear; then the file, or the word that it is made in the background (03 C-11). */
export function ExportDialog({ state, onClose }: ExportDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<ExportValues>();
  const plain = Form.useWatch('mode', form) === 'PLAIN';
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [ordered, setOrdered] = useState<string>();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(CaseExportPreviewDocument, {
    variables: { queue: state.queue, filter: toCaseFilter(state) },
    fetchPolicy: 'no-cache',
  });
  const found = data?.caseExportPreview;
  const tooMany = found !== undefined && found.rows > found.mostInBackground;
  const inBackground = found !== undefined && found.rows > found.most;

  async function start(values: ExportValues): Promise<void> {
    setRunning(true);
    setFailure(undefined);
    try {
      const words = await downloadFile('/exports/cases.xlsx', fieldsOf(state, values));
      setOrdered(words);
      if (words) return;
      message.success('文件已生成');
      onClose();
    } catch (refusal) {
      setFailure(refusal);
    } finally {
      setRunning(false);
    }
  }

  if (ordered) {
    return (
      <Modal
        open
        title="导出办件清单"
        okText="查看我的导出"
        cancelText="关闭"
        onOk={() => void navigate('/exports')}
        onCancel={onClose}
      >
        <Alert type="success" showIcon title={ordered} />
      </Modal>
    );
  }
  return (
    <Modal
      open
      title="导出办件清单"
      okText={okText(plain, inBackground)}
      cancelText="返回"
      okButtonProps={{ danger: plain, disabled: !found || found.rows === 0 || tooMany }}
      confirmLoading={running}
      onOk={form.submit}
      onCancel={onClose}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!found && !error && <Skeleton active paragraph={{ rows: 2 }} />}
      {found && (
        <>
          <p>{countText(found)}</p>
          <Form
            form={form}
            layout="vertical"
            initialValues={{ mode: 'MASKED' }}
            onFinish={(values) => void start(values)}
          >
            <Form.Item name="mode" label="个人信息" hidden={!found.plainAllowed}>
              <Radio.Group
                options={[
                  { value: 'MASKED', label: '脱敏（推荐）' },
                  { value: 'PLAIN', label: '明文：姓名、证件号码、手机号码' },
                ]}
              />
            </Form.Item>
            {plain && <PlainReason />}
          </Form>
        </>
      )}
      {failure !== undefined && <ExportFailure failure={failure} />}
    </Modal>
  );
}

function PlainReason() {
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title="文件含未脱敏的个人信息，每页印有您的姓名、时间和导出原因。"
        description="导出人、原因、件数和文件摘要记入审计日志。请妥善保管，用后删除，不要通过互联网传送。"
      />
      <Form.Item
        name="plainReason"
        label="导出原因"
        rules={[
          { required: true, whitespace: true, message: '请填写导出原因' },
          { min: 5, message: '导出原因不少于 5 个字' },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} showCount autoFocus />
      </Form.Item>
    </>
  );
}

/** A refused download is no GraphQL error, but says what was wrong in the server's words. */
function ExportFailure({ failure }: { failure: unknown }) {
  const words = failure instanceof Error ? failure.message : '请稍后重试';
  return <Alert type="error" showIcon title={`没有导出：${words}`} />;
}

function okText(plain: boolean, inBackground: boolean): string {
  return `${inBackground ? '转后台导出' : '导出'}${plain ? '明文' : ''}`;
}

function countText({ rows, most, mostInBackground }: CaseExportPreviewQuery['caseExportPreview']): string {
  if (rows === 0) return '当前筛选条件下没有办件，不能导出。';
  if (rows > mostInBackground) {
    const limit = formatCount(mostInBackground);
    return `符合条件的办件超过 ${limit} 件，一次最多导出 ${limit} 件，请缩小筛选范围。`;
  }
  if (rows > most)
    return `按当前队列和筛选条件，将导出 ${formatCount(rows)} 件办件。超过 ${formatCount(most)} 件，由系统在后台生成，关闭页面不影响；完成后通知您，在“我的导出”（右上角姓名菜单）中下载，到期自动清除。`;
  return `按当前队列和筛选条件，将导出 ${formatCount(rows)} 件办件。`;
}

function fieldsOf(state: QueueState, { mode, plainReason = '' }: ExportValues): Record<string, string> {
  const { field, direction } = state.sort;
  return {
    queue: state.queue,
    filter: JSON.stringify(toCaseFilter(state)),
    sort: `${field}:${direction}`,
    ...(mode === 'PLAIN' && { plainReason: plainReason.trim() }),
  };
}
