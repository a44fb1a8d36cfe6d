import {
  type DataColumn,
  formatDateTime,
  RecordList,
  StateTag,
  usePermission,
  useQueriedList,
  useUrlState,
} from '@yjs/web-kit';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { HotlineOrderRowFragment } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { DeadlineText } from './DeadlineText.tsx';
import { HotlineOrdersDocument } from './hotline.graphql.ts';
import { orderActs, orderFields, orderTones, orderUrl, toOrderFilter } from './hotline-words.ts';

const wrapping = { whiteSpace: 'normal', minWidth: 180, maxWidth: 360 } as const;

/** Acts on a row, where the page makes 12345 plain. */
const actWords: Readonly<Record<string, string>> = { escalate: '转市级', sendBack: '退回' };

const help = [
  '12345派发的差评、投诉工单自动对应到办件，在差评整改中联系、整改、回访；联系情况、延期申请和办理结果自动报送12345。',
  '对应不上的显示为待匹配：打开工单人工匹配；不在本区的转市级匹配，不属于本系统的退回12345。',
  '已匹配的投诉计入投诉率；退回的不计。',
];

const columns: DataColumn<HotlineOrderRowFragment>[] = [
  {
    key: 'no',
    title: '工单编号与派单时间',
    fixed: true,
    render: (row) => (
      <>
        <Link to={`/reviews/hotline/${row.id}`}>{row.orderNo}</Link>
        <div className="yjs-quiet">
          {row.orderKindTitle}
          {row.grade && ` ${row.grade}星`} · {formatDateTime(row.dispatchedAt)}
        </div>
      </>
    ),
  },
  { key: 'content', title: '诉求内容', render: (row) => <div style={wrapping}>{row.content}</div> },
  {
    key: 'matter',
    title: '事项与地点',
    render: (row) => (
      <>
        <div>{row.matterText}</div>
        <div className="yjs-quiet">{row.placeText}</div>
      </>
    ),
  },
  {
    key: 'review',
    title: '差评与承办单位',
    render: (row) => (
      <>
        {row.reviewId ? <Link to={`/reviews/negatives/${row.reviewId}`}>{row.reviewNo}</Link> : '—'}
        <div className="yjs-quiet">{row.orgName}</div>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={orderTones[row.state]} />,
  },
  { key: 'deadline', title: '办理期限', render: (row) => <DeadlineText order={row} /> },
  { key: 'way', title: '匹配方式', hidden: true, render: (row) => row.matchedWayTitle ?? '—' },
  { key: 'caller', title: '来电人', hidden: true, render: (row) => row.callerMasked || '—' },
];

/** 12345工单 (01 §11.9): what the hotline has handed over, and until when it wants a result. */
export default function HotlineList() {
  const navigate = useNavigate();
  const mayCount = usePermission('review:statistics');
  const [state, setState] = useUrlState(orderUrl);
  const choices = useListChoices(state.district);
  const filter = toOrderFilter(state);
  const list = useQueriedList({
    recordType: 'hotlineOrder',
    document: HotlineOrdersDocument,
    variables: { filter },
    connection: (data) => data.hotlineOrders,
  });
  const open = (row: HotlineOrderRowFragment) => void navigate(`/reviews/hotline/${row.id}`);
  return (
    <RecordList
      id="hotline-orders"
      title="12345工单"
      help={<HelpLines lines={help} />}
      actions={mayCount && <Button onClick={() => void navigate('/reviews/hotline/figures')}>工单统计</Button>}
      filters={{ fields: orderFields(choices), values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{ permission: 'hotline:export', url: '/exports/hotline-orders.xlsx', filter }}
      savedViews
      list={list}
      columns={columns}
      empty={{ title: '没有12345工单', hint: '12345派单后显示在这里；也可以清除筛选再看。' }}
      acts={{
        at: 'row',
        word: ({ action }) => actWords[action] ?? '',
        dialog: (asked) => <ActDialog acts={orderActs} {...asked} />,
      }}
      onActivate={open}
      onOpen={open}
    />
  );
}
