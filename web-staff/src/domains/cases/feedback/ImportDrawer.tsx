import { useMutation, useQuery } from '@apollo/client/react';
import { DownloadButton, ErrorNotice, presentError } from '@yjs/web-kit';
import { Alert, App, Button, Checkbox, Drawer, Progress, Space, Upload } from 'antd';
import { useState } from 'react';
import type { FeedbackImportQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { CommitImportDocument, FeedbackImportDocument } from './entry.graphql.ts';
import { sendImport } from './send-import.ts';

type Checked = FeedbackImportQuery['feedbackImport'];

const lines = [
  '文件为 CSV（UTF-8），首行是列名，每个文件不超过 20,000 行；请使用模板。',
  '上传后先逐行检查，不改变办件；确认导入后在后台进行，可以关闭本页。',
  '同一个文件只能导入一次；导入结果逐行给出应答码。',
];

/** 文件导入 in two steps: check, then take in; the result by line as a file. */
export function ImportDrawer({ onClose }: { onClose(): void }) {
  const [id, setId] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);

  async function check(file: File): Promise<void> {
    setSending(true);
    setProblem(undefined);
    setId(undefined);
    try {
      setId(await sendImport(file));
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : '文件没有上传成功，请重试');
    } finally {
      setSending(false);
    }
  }

  return (
    <Drawer open size={760} title="文件导入" onClose={onClose}>
      <HelpLines lines={lines} />
      <Space className="staff-common">
        <DownloadButton label="下载模板" url="/feedback/imports/template.csv" />
        <Upload
          accept=".csv,text/csv"
          showUploadList={false}
          beforeUpload={(file) => {
            void check(file);
            return false;
          }}
        >
          <Button type="primary" loading={sending}>
            选择文件并检查
          </Button>
        </Upload>
      </Space>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {id && <CheckedFile key={id} id={id} />}
    </Drawer>
  );
}

function CheckedFile({ id }: { id: string }) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(FeedbackImportDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  const found = data?.feedbackImport;
  if (found?.state === 'DONE') stopPolling();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!found) return null;
  return (
    <>
      <p>
        {found.fileName}：共 {found.rowCount} 行，{found.rowCount - found.faultyRows} 行正确，{found.faultyRows}{' '}
        行有误。
      </p>
      {found.state === 'CHECKED' && <Commit file={found} onStarted={() => startPolling(2000)} />}
      {found.state !== 'CHECKED' && <Result file={found} />}
      {found.faults.length > 0 && (
        <PlainTable
          label="有误的行"
          columns={[
            { key: 'row', title: '行', align: 'right', render: (fault) => fault.row },
            { key: 'column', title: '列', render: (fault) => fault.column },
            { key: 'message', title: '问题', render: (fault) => fault.message },
          ]}
          rows={found.faults.map((fault) => ({ ...fault, id: `${fault.row}-${fault.column}` }))}
          onRetry={() => void refetch()}
          empty={{ title: '没有错误' }}
        />
      )}
    </>
  );
}

function Commit({ file, onStarted }: { file: Checked; onStarted(): void }) {
  const { message } = App.useApp();
  const [onlyValid, setOnlyValid] = useState(false);
  const [commit, { loading }] = useMutation(CommitImportDocument);
  const right = file.rowCount - file.faultyRows;

  async function start(): Promise<void> {
    try {
      await commit({ variables: { id: file.id, onlyValid } });
      onStarted();
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  return (
    <Space className="staff-common">
      {file.faultyRows > 0 && (
        <Checkbox checked={onlyValid} onChange={(event) => setOnlyValid(event.target.checked)}>
          只导入正确行
        </Checkbox>
      )}
      <Button
        type="primary"
        loading={loading}
        disabled={right === 0 || (file.faultyRows > 0 && !onlyValid)}
        onClick={() => void start()}
      >
        导入 {right} 行
      </Button>
    </Space>
  );
}

function Result({ file }: { file: Checked }) {
  const right = file.rowCount - file.faultyRows;
  const done = file.state === 'DONE';
  return (
    <div className="staff-common" role="status">
      <Progress percent={right > 0 ? Math.round((file.doneCount / right) * 100) : 100} />
      <Space>
        {done ? `已导入：${file.okCount} 行成功，${file.doneCount - file.okCount} 行未应用` : '正在导入…'}
        {done && <DownloadButton label="下载导入结果" url={file.resultUrl} />}
      </Space>
    </div>
  );
}
