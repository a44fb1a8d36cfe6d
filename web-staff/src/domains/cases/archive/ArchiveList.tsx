import { useMutation, useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  DataTable,
  DownloadButton,
  FilterBar,
  type FilterField,
  formatDateTime,
  formatSize,
  PageHeader,
  StateTag,
  type StateTone,
  urlChoices,
  urlDay,
  urlFlag,
  urlText,
  useKeysetPage,
  usePermission,
  useUrlState,
  wordKeys,
  wordOptions,
} from '@yjs/web-kit';
import { App, Button, Drawer, Table, Tooltip } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ArchiveState, ElectronicArchiveRowFragment } from '../../../generated/graphql.ts';
import { archiveStateTitles } from '../../../generated/titles/archive-state.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { type ListChoices, useListChoices } from '../../../platform/lists/useListChoices.ts';
import { ArchiveDownload } from './ArchiveDownload.tsx';
import { ElectronicArchivesDocument, RebuildArchiveDocument } from './archives.graphql.ts';

const words: Record<ArchiveState, string> = archiveStateTitles;
const tones: Record<ArchiveState, StateTone> = {
  WAITING: 'waiting',
  BUILDING: 'waiting',
  CONFIRM: 'waiting',
  DONE: 'done',
  FAILED: 'ended',
};
const url = {
  search: urlText(),
  operator: urlText(),
  matter: urlText(),
  state: urlChoices(wordKeys(words)),
  forced: urlFlag(),
  from: urlDay(),
  to: urlDay(),
};
const fieldsOf = ({ matters }: Pick<ListChoices, 'matters'>): readonly FilterField[] => [
  { key: 'search', kind: 'text', label: '查找', placeholder: '身份证号、一件事编号、档案编号', width: 280 },
  { key: 'operator', kind: 'text', label: '经办人', placeholder: '经办人姓名', width: 140 },
  { key: 'matter', kind: 'select', label: '事项', options: matters, width: 150 },
  { key: 'state', kind: 'multi', label: '归档状态', width: 180, options: wordOptions(words) },
  { key: 'ended', kind: 'days', label: '办结日期', from: 'from', to: 'to', more: true },
  { key: 'forced', kind: 'flag', label: '只看强制办结', more: true },
];
const help = [
  '办件办结后，系统自动生成电子档案：基本信息、全部办理过程、材料及摘要、推送和通知记录，加密封存，保管30年。',
  '档案内容未脱敏，下载须填写原因并记入审计；每个文件都有国密SM3摘要，可用“校验”核对是否被改动。',
  '“归档未完成”的系统每小时自动重试，不影响办结结果；超过2GB的档案须确认后生成。',
];

/** 电子档案 (01 §6.9): what is kept of every ended case. */
export default function ArchiveList() {
  const [state, setState] = useUrlState(url);
  const page = useKeysetPage();
  const [shown, setShown] = useState<ElectronicArchiveRowFragment>();
  const mayExport = usePermission('archive:export');
  const choices = useListChoices();
  const filter = {
    search: state.search || undefined,
    operator: state.operator || undefined,
    matterCode: state.matter || undefined,
    states: state.state.length > 0 ? state.state : undefined,
    forcedOnly: state.forced || undefined,
    from: state.from || undefined,
    to: state.to || undefined,
  };
  const { data, loading, error, refetch } = useQuery(ElectronicArchivesDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  const columns: readonly DataColumn<ElectronicArchiveRowFragment>[] = [
    { key: 'no', title: '档案编号', fixed: true, render: (row) => row.archiveNo ?? '—' },
    {
      key: 'case',
      title: '一件事编号',
      fixed: true,
      render: (row) => <Link to={`/cases/${row.caseId}`}>{row.caseNo}</Link>,
    },
    { key: 'version', title: '版本', render: (row) => `第${row.version}版` },
    { key: 'name', title: '姓名', fixed: true, render: (row) => row.nameMasked },
    { key: 'idNo', title: '身份证号', hidden: true, render: (row) => row.idNoMasked },
    {
      key: 'matters',
      title: '事项',
      render: (row) =>
        row.matterNames.length > 2 ? `${row.matterNames[0]}等${row.matterNames.length}项` : row.matterNames.join('、'),
    },
    { key: 'mode', title: '办结方式', render: (row) => row.finishModeTitle ?? '—' },
    { key: 'ended', title: '办结时间', render: (row) => formatDateTime(row.endedAt) },
    { key: 'operators', title: '经办人员', hidden: true, render: (row) => row.operators.join('、') },
    {
      key: 'state',
      title: '归档状态',
      fixed: true,
      render: (row) => (
        <Tooltip title={row.lastError ?? undefined}>
          <span>
            <StateTag title={progressOf(row)} tone={tones[row.state]} />
          </span>
        </Tooltip>
      ),
    },
    { key: 'size', title: '大小', align: 'right', render: (row) => formatSize(row.totalBytes) },
    { key: 'keep', title: '保管至', hidden: true, render: (row) => row.keepUntil ?? '—' },
    { key: 'check', title: '校验结果', hidden: true, render: (row) => row.checkResult ?? '—' },
    {
      key: 'acts',
      title: '操作',
      fixed: true,
      render: (row) => (
        <span className="yjs-row-acts">
          <Button size="small" type="link" onClick={() => setShown(row)}>
            目录
          </Button>
          <ArchiveDownload archive={row} />
          <RebuildButton row={row} />
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader title="电子档案" help={<HelpLines lines={help} />} />
      <FilterBar
        fields={fieldsOf(choices)}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={
          mayExport && (
            <DownloadButton label="导出" url="/exports/archives.xlsx" fields={{ filter: JSON.stringify(filter) }} />
          )
        }
      />
      <DataTable
        id="archives"
        label="电子档案"
        columns={columns}
        rows={data?.electronicArchives.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有电子档案', hint: '办件办结后，电子档案会自动出现在这里。' }}
        paging={{ page, info: data?.electronicArchives.pageInfo }}
      />
      <Drawer
        open={shown !== undefined}
        width={720}
        title={`档案目录 ${shown?.archiveNo ?? ''}`}
        onClose={() => setShown(undefined)}
      >
        <Table
          size="small"
          rowKey="path"
          pagination={false}
          dataSource={shown?.parts}
          columns={[
            { title: '文件', dataIndex: 'title' },
            { title: '大小', dataIndex: 'size', align: 'right', render: (size: number) => formatSize(size) },
            { title: 'SM3 摘要', dataIndex: 'sm3', render: (sm3: string) => <code>{sm3.slice(0, 16)}…</code> },
          ]}
        />
      </Drawer>
    </>
  );
}

/** 归档中 says how far it is. */
function progressOf(row: ElectronicArchiveRowFragment): string {
  return row.state === 'BUILDING' && row.totalFiles > 0 ? `归档中 ${row.doneFiles}/${row.totalFiles}` : row.stateTitle;
}

/** 确认归档 of a large package, 重新归档 of one that failed. */
function RebuildButton({ row }: { row: ElectronicArchiveRowFragment }) {
  const { message } = App.useApp();
  const may = usePermission('archive:manage');
  const [rebuild, { loading }] = useMutation(RebuildArchiveDocument);
  if (!may || (row.state !== 'CONFIRM' && row.state !== 'FAILED')) return null;
  const word = row.state === 'CONFIRM' ? '确认归档' : '重新归档';

  async function start(): Promise<void> {
    try {
      await rebuild({ variables: { id: row.id } });
      message.success(`${word}：已开始`);
    } catch (failure) {
      message.error(failure instanceof Error ? failure.message : `${word}没有成功`);
    }
  }

  return (
    <Button size="small" type="link" loading={loading} onClick={() => void start()}>
      {word}
    </Button>
  );
}
