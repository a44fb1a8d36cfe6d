import { useMutation, useQuery } from '@apollo/client/react';
import {
  DataTable,
  FilterBar,
  type FilterField,
  formatDateTime,
  PageHeader,
  urlChoice,
  urlText,
  useKeysetPage,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PlacementRecordsQuery } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { ReasonDialog } from '../../platform/ReasonDialog.tsx';
import { useRequestId } from '../../platform/request-id.ts';
import { EntitlementNav } from './EntitlementNav.tsx';
import { IncludePersonDocument, PlacementRecordsDocument } from './entitlement.graphql.ts';
import { VerdictTable } from './VerdictTable.tsx';

type PlacementRecord = PlacementRecordsQuery['placementRecords']['nodes'][number];

const choices = ['ALL', 'IN', 'OUT'] as const;
const url = { search: urlText(), show: urlChoice<(typeof choices)[number]>(choices, 'OUT') };
const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '身份证号码或安置记录编号', width: 240 },
  {
    key: 'show',
    kind: 'select',
    label: '识别结论',
    width: 140,
    options: [
      { value: 'OUT', label: '不符合条件' },
      { value: 'IN', label: '符合条件' },
      { value: 'ALL', label: '全部' },
    ],
  },
];
const help = [
  '安置系统中的每一个人，逐条说明为什么在名单中、为什么不在。',
  '安置系统信息滞后、但经核实符合条件的，可以手工纳入，须填写理由。',
];

/** 识别依据: everybody of 安置系统 with the verdict of every criterion. */
export default function Screening() {
  const [state, setState] = useUrlState(url);
  const page = useKeysetPage();
  const mayJudge = usePermission('entitlement:judge');
  const [shown, setShown] = useState<PlacementRecord>();
  const variables = {
    eligible: state.show === 'ALL' ? undefined : state.show === 'IN',
    search: state.search || undefined,
    ...page.variables,
  };
  const { data, loading, error, refetch } = useQuery(PlacementRecordsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader title="识别依据" help={<HelpLines lines={help} />} />
      <EntitlementNav active="/entitlement/screening" />
      <FilterBar fields={fields} values={{ ...state }} onChange={(patch) => setState(patch)} />
      <DataTable
        id="entitlement.screening"
        label="安置记录"
        columns={[
          { key: 'no', title: '安置记录编号', fixed: true, render: (row) => row.recordNo },
          { key: 'name', title: '姓名', fixed: true, render: (row) => row.name },
          { key: 'idNo', title: '身份证号码', render: (row) => row.idNo },
          { key: 'discharge', title: '退役日期', render: (row) => row.dischargeDate },
          { key: 'direction', title: '安置去向', render: (row) => row.placementDirection },
          { key: 'why', title: '识别结论', fixed: true, render: (row) => <Why record={row} /> },
          { key: 'screened', title: '识别时间', render: (row) => formatDateTime(row.screenedAt) },
        ]}
        rows={data?.placementRecords.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的安置记录', hint: '系统每天2点从安置系统拉取变更，也随时接收变更通知。' }}
        paging={{ page, info: data?.placementRecords.pageInfo }}
        activeId={shown?.id}
        onActivate={setShown}
      />
      {shown && (
        <Drawer open size="large" title={`${shown.name} ${shown.recordNo}`} onClose={() => setShown(undefined)}>
          <div className="staff-stack">
            <VerdictTable verdicts={shown.verdicts} />
            {shown.candidateId ? (
              <Link to={`/entitlement?preview=${shown.candidateId}`}>在名单中查看</Link>
            ) : (
              mayJudge && <Include record={shown} onDone={() => void refetch()} />
            )}
          </div>
        </Drawer>
      )}
    </>
  );
}

function Why({ record }: { record: PlacementRecord }) {
  if (record.eligible) return <>符合条件</>;
  const failed = record.verdicts.filter((verdict) => !verdict.passed);
  return <>{failed.map(({ title, value }) => `${title}：${value}`).join('；')}</>;
}

function Include({ record, onDone }: { record: PlacementRecord; onDone(): void }) {
  const { message } = App.useApp();
  const [include] = useMutation(IncludePersonDocument);
  const requestId = useRequestId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>手工纳入</Button>
      {open && (
        <ReasonDialog
          title={`手工纳入 · ${record.name}`}
          okText="手工纳入"
          lines={['该人员进入免申即享名单，随后与社保系统匹配。', '操作人和理由会记入办理过程和审计日志。']}
          common={['安置系统信息滞后，经核实仍待安排工作']}
          onConfirm={async (reason) => {
            const input = { placementRecordId: record.id, reason };
            await include({ variables: { ...input, requestId: requestId(input) } });
            setOpen(false);
            message.success('已纳入名单');
            onDone();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
