import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  FilterBar,
  type FilterField,
  type FlowActionData,
  ListExtras,
  PageHeader,
  urlChoices,
  urlDay,
  urlText,
  useKeysetPage,
  useLiveList,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PushRowFragment, PushStanding } from '../../generated/graphql.ts';
import { pushStandingTitles } from '../../generated/titles/push-standing.ts';
import { HelpLines } from '../HelpLines.tsx';
import { PushesDocument } from './PushLog.graphql.ts';
import { PushPayload } from './PushPayload.tsx';
import { pushColumns } from './push-columns.tsx';
import { pushRecordType } from './push-record.ts';
import { useRetries } from './useRetries.tsx';

/** All of the schema, in the order in which a push goes through them. */
const order = {
  WAITING: true,
  PENDING: true,
  RETRY: true,
  SENDING: true,
  SENT: true,
  ACKED: true,
  REJECTED: true,
  DEAD: true,
  SKIPPED: true,
} satisfies Record<PushStanding, true>;
const standings = Object.keys(order) as PushStanding[];
const states = standings.map((value) => ({ value, label: pushStandingTitles[value] }));

/** Messages to the case library (01 §2.7), and that to a department whose matter was ended. */
const kinds = [
  { value: 'BASIC', label: '基本信息' },
  { value: 'PROC', label: '过程' },
  { value: 'SPECIAL', label: '特殊环节' },
  { value: 'MATERIAL', label: '材料' },
  { value: 'DONE', label: '办结' },
  { value: 'STOP', label: '停止办理' },
];

const pushUrl = {
  state: urlChoices<PushStanding>(standings),
  search: urlText(),
  kind: urlText(),
  from: urlDay(),
  to: urlDay(),
};

const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '办件编号或推送编号', width: 260 },
  { key: 'state', kind: 'multi', label: '状态', options: states, width: 220 },
  { key: 'kind', kind: 'select', label: '报文类型', options: kinds, width: 130 },
  { key: 'created', kind: 'days', label: '生成日期', from: 'from', to: 'to', more: true },
];

/** 重推 of a selection, or of one push. */
const retryAction: FlowActionData = {
  __typename: 'FlowAction',
  action: 'retry',
  title: '重推',
  tone: 'PRIMARY',
  input: 'NONE',
  reasonDict: null,
  confirm: false,
  batch: true,
};

const help = [
  '每次办理状态变化都会按顺序推送办件库，这里可以看到每一条的状态和办件库的原话。',
  '“被拒绝”表示办件库收到但不接受：报文内容有误的点“修正后重推”，对方已改好的点“重推”；“推送待重试”表示对方暂时没有应答，系统按“对方答复”中写明的时间自动再推；“推送失败”表示多次没有送达，系统每天 2 点会再试一次。',
  '勾选多条可以一并重推；“批量重推”按筛选条件重推被拒绝和推送失败的推送（状态只筛选了其他的，不显示该按钮），一次最多1000条，在后台进行。',
  '前一条没有成功时，同一子办件后面的推送会等待；确需放弃前一条时点“跳过”并填写原因。',
];

/** 推送日志: everything sent to the case library, with 重推, 跳过 and the masked message. */
export default function PushLog() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(pushUrl);
  const page = useKeysetPage();
  const [shown, setShown] = useState<PushRowFragment>();
  const [selected, setSelected] = useState<string[]>([]);
  const { retryThese, retryAll } = useRetries(() => void reload());
  const mayRetry = usePermission('push:retry');
  const filter = {
    state: state.state.length > 0 ? state.state : undefined,
    search: state.search || undefined,
    kind: state.kind || undefined,
    from: state.from || undefined,
    to: state.to || undefined,
  };
  // What did not fail is not sent again: a filter that leaves it all out leaves nothing to do.
  const meansFailed = state.state.length === 0 || state.state.some((one) => one === 'REJECTED' || one === 'DEAD');
  const actionsOf = (row: PushRowFragment) => (row.canRetry ? [retryAction] : []);
  const variables = { filter, ...page.variables };
  const { data, loading, error, refetch } = useQuery(PushesDocument, { variables, fetchPolicy: 'cache-and-network' });
  const held = useLiveList<PushRowFragment>({
    recordTypes: [pushRecordType],
    listKey: JSON.stringify(variables),
    rows: data?.pushes.nodes,
    refetch,
  });
  const reload = async () => {
    await refetch();
    held.adopt();
  };

  return (
    <>
      <PageHeader
        title="推送日志"
        help={<HelpLines lines={help} />}
        actions={mayRetry && meansFailed && <Button onClick={() => void retryAll(filter)}>批量重推</Button>}
      />
      <FilterBar
        fields={fields}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={
          <ListExtras
            page="pushes"
            exportAs={{ permission: 'push:export', url: '/exports/pushes.xlsx', filter }}
            savedViews
          />
        }
      />
      <DataTable
        id="pushes"
        label="推送日志"
        columns={pushColumns({ onPayload: setShown, onDone: () => void reload() })}
        rows={held.rows}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有符合条件的推送', hint: '办件状态变化后，推送会出现在这里。' }}
        paging={{
          page,
          info: data?.pushes.pageInfo,
          total: data?.pushes.totalCount ?? undefined,
          totalCapped: data?.pushes.totalCapped ?? undefined,
        }}
        selection={{
          ids: selected,
          onChange: setSelected,
          actionsOf,
          selectable: (row) => row.canRetry,
          onAct: (_action, rows) => {
            setSelected([]);
            void retryThese(rows.map(({ id }) => id));
          },
        }}
        changedIds={held.changedIds}
        goneIds={held.goneIds}
        arrivals={held.arrivals}
        onShowArrivals={held.adopt}
        onOpen={(row) => row.caseId && void navigate(`/cases/${row.caseId}#pushes`)}
      />
      {shown && <PushPayload push={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
