import { useMutation } from '@apollo/client/react';
import {
  type DataColumn,
  DownloadButton,
  ErrorNotice,
  HelpLines,
  PageHeader,
  saveFaults,
  useRequestId,
} from '@yjs/web-kit';
import { Alert, App, Button, Checkbox, Select, Space, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { TakeEmployerListDocument } from './follow-up.graphql.ts';
import { type ListPreview, type MatchedRow, sendList } from './send-list.ts';

const MATCHES = {
  SURE: { title: '一致', color: 'success' },
  CHOOSE: { title: '请选择', color: 'warning' },
  DIFFERS: { title: '姓名不一致', color: 'error' },
  NONE: { title: '未找到', color: 'default' },
} as const;

type Row = MatchedRow & { id: string };

/** 导入单位用工名单: a file, whom each row means, and what is taken of it (01 §14.6 "match preview"). */
export default function EmployerImport() {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<ListPreview>();
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [take] = useMutation(TakeEmployerListDocument);
  const requestIdOf = useRequestId();

  async function work(task: () => Promise<void>): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await task();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  const read = (file: File) =>
    work(async () => {
      const found = await sendList(file);
      setPreview(found);
      setFile(file);
      // What number and name agree on is ticked; a name alone decides nothing.
      setChosen(
        new Map(
          found.rows.flatMap(({ row, match, candidates: [first] }) =>
            match === 'SURE' && first ? [[row, first.planId]] : [],
          ),
        ),
      );
    });

  const confirm = () =>
    work(async () => {
      if (!preview?.importId) return;
      const choices = [...chosen].map(([row, planId]) => ({ row, planId }));
      const asked = { importId: preview.importId, choices };
      const { data } = await take({ variables: { ...asked, requestId: requestIdOf(asked) } });
      message.success(`已更新 ${data?.takeEmployerList ?? 0} 人的就业情况`);
      navigate('/follow-ups');
    });

  const choose = (row: number, planId: string | undefined) => {
    const next = new Map(chosen);
    if (planId) next.set(row, planId);
    else next.delete(row);
    setChosen(next);
  };

  const columns: readonly DataColumn<Row>[] = [
    { key: 'row', title: '行', align: 'right', width: 50, render: ({ row }) => row },
    {
      key: 'person',
      title: '名单中的人员',
      render: ({ personName, startedOn, jobPost }) => (
        <>
          {personName}
          <div className="yjs-quiet">{[`${startedOn} 入职`, jobPost].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      key: 'employer',
      title: '单位',
      render: ({ employerName, employerUscc, hint }) => (
        <>
          {employerName}
          <div className="yjs-quiet">{employerUscc}</div>
          {hint && <div className="yjs-quiet">{hint}</div>}
        </>
      ),
    },
    {
      key: 'match',
      title: '匹配',
      width: 110,
      render: ({ match }) => <Tag color={MATCHES[match].color}>{MATCHES[match].title}</Tag>,
    },
    {
      key: 'choice',
      title: '跟踪对象',
      render: (row) => <Choice row={row} value={chosen.get(row.row)} onChange={choose} />,
    },
  ];

  return (
    <>
      <PageHeader
        title="导入单位用工名单"
        help={
          <HelpLines
            lines={[
              '上传单位提供的用工名单，与跟踪对象核对后更新就业情况，来源记为“单位名单”。',
              '身份证号和姓名都一致的自动勾选；只有姓名相同的须逐个核对选择，不能只凭姓名更新。',
              '每份名单只能导入一次；确认以前不会更新任何人。',
            ]}
          />
        }
        actions={
          <Space>
            <DownloadButton label="下载模板" url="/imports/follow-up-employers/template.xlsx" />
            <Upload
              accept=".xlsx"
              showUploadList={false}
              beforeUpload={(file) => {
                void read(file);
                return false;
              }}
            >
              <Button loading={busy}>选择文件</Button>
            </Upload>
            <Button type="primary" disabled={chosen.size === 0} loading={busy} onClick={() => void confirm()}>
              {`确认导入${chosen.size > 0 ? `（${chosen.size} 人）` : ''}`}
            </Button>
          </Space>
        }
      />
      {error !== undefined && <ErrorNotice error={error} safe="没有更新任何人。" />}
      {preview && preview.faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`共 ${preview.rowCount} 行，${preview.faults.length} 处错误，有错误的行不参加匹配`}
          action={
            file && (
              <Button
                size="small"
                loading={busy}
                onClick={() => void work(() => saveFaults('/imports/follow-up-employers/faults.xlsx', file))}
              >
                下载导入错误表
              </Button>
            )
          }
          description={preview.faults
            .slice(0, 10)
            .map(({ row, column, message: text }) => (row === 0 ? text : `第${row}行 ${column}：${text}`))
            .join('；')}
        />
      )}
      <PlainTable
        label="匹配结果"
        columns={columns}
        rows={(preview?.rows ?? []).map((row) => ({ ...row, id: String(row.row) }))}
        empty={{ title: '还没有选择文件', hint: '下载模板填写后上传，先核对匹配结果，再确认导入。' }}
      />
    </>
  );
}

/** Whom a row is taken for. */
function Choice({
  row,
  value,
  onChange,
}: {
  row: Row;
  value: string | undefined;
  onChange(row: number, planId: string | undefined): void;
}) {
  const [first] = row.candidates;
  if (!first) return <span className="yjs-quiet">不在跟踪范围内</span>;
  const words = ({ personName, idNo, dischargeDate, employment }: typeof first) =>
    `${personName} ${idNo} ${dischargeDate}退役 目前：${employment}`;
  if (row.match === 'SURE')
    return (
      <Checkbox
        checked={value !== undefined}
        onChange={({ target }) => onChange(row.row, target.checked ? first.planId : undefined)}
      >
        {words(first)}
      </Checkbox>
    );
  return (
    <Select
      allowClear
      aria-label={`第${row.row}行的跟踪对象`}
      placeholder={`有 ${row.candidates.length} 人，请核对后选择`}
      style={{ width: '100%', minWidth: 280 }}
      value={value}
      onChange={(planId?: string) => onChange(row.row, planId)}
      options={row.candidates.map((one) => ({ value: one.planId, label: words(one) }))}
    />
  );
}
