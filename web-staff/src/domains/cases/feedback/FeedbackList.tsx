import { useMutation, useQuery } from '@apollo/client/react';
import {
  DataTable,
  DownloadButton,
  FilterBar,
  type FlowActionData,
  PageHeader,
  presentError,
  QueueTabs,
  SavedViews,
  useKeysetPage,
  useLiveList,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FeedbackRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { FeedbackCountsDocument, FeedbackListDocument, FeedbackMattersDocument } from './feedback.graphql.ts';
import { MarkFeedbackReadDocument } from './feedback-acts.graphql.ts';
import { feedbackColumns } from './feedback-columns.tsx';
import {
  feedbackFilters,
  feedbackQueues,
  feedbackRecordType,
  feedbackUrl,
  toFeedbackFilter,
} from './feedback-state.ts';
import { TransferDialog } from './TransferDialog.tsx';

const help = [
  '各部门对子办件的反馈都在这里，新到的在最上面；点接收时间打开详情。',
  '“未匹配”是没有找到对应办件的反馈，打开后按身份证号码或编号人工匹配。',
  '“状态冲突”是部门说法与平台记录不一致，平台没有改动办件，请核实后处理。',
  '选中多条可以批量标记已读或转给同事。',
];

const plain = {
  input: 'NONE',
  confirm: false,
  batch: true,
  reasonDict: null,
  tone: 'DEFAULT',
  __typename: 'FlowAction',
} as const;
const batchActs: readonly string[] = ['READ', 'TRANSFER'];

/** 反馈信息: what departments say, with reading, transfer and export. */
export default function FeedbackList() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [state, setState] = useUrlState(feedbackUrl);
  const page = useKeysetPage();
  const [selected, setSelected] = useState<string[]>([]);
  const [transferred, setTransferred] = useState<readonly FeedbackRowFragment[]>();
  const variables = { queue: state.queue, filter: toFeedbackFilter(state), ...page.variables };
  const list = useQuery(FeedbackListDocument, { variables, fetchPolicy: 'cache-and-network' });
  const counts = useQuery(FeedbackCountsDocument, { fetchPolicy: 'cache-and-network' });
  const { data: options } = useQuery(FeedbackMattersDocument, { skip: !usePermission('case:view') });
  const refresh = async () => void (await Promise.all([list.refetch(), counts.refetch()]));
  const held = useLiveList<FeedbackRowFragment>({
    recordTypes: [feedbackRecordType],
    listKey: JSON.stringify(variables),
    rows: list.data?.feedbackMessages.nodes,
    refetch: refresh,
  });
  const [markRead] = useMutation(MarkFeedbackReadDocument);
  const mayExport = usePermission('feedback:export');
  const mayHandle = usePermission('feedback:handle');

  async function reload(): Promise<void> {
    setSelected([]);
    await refresh();
    held.adopt();
  }

  async function act(action: FlowActionData, rows: readonly FeedbackRowFragment[]): Promise<void> {
    if (action.action === 'TRANSFER') return setTransferred(rows);
    try {
      await markRead({ variables: { ids: rows.map((row) => row.id) } });
      message.success(`已标记 ${rows.length} 条为已读`);
      await reload();
    } catch (failure) {
      message.error(presentError(failure).title);
    }
  }

  const tabs = feedbackQueues.map((queue) => {
    const counted = counts.data?.feedbackCounts.find((count) => count.queue === queue.key);
    return { ...queue, count: counted?.count, capped: counted?.capped };
  });
  const matters = (options?.matters ?? []).map((matter) => ({ value: matter.code, label: matter.name }));

  return (
    <>
      <PageHeader title="反馈信息" help={<HelpLines lines={help} />} />
      <QueueTabs
        label="反馈列表"
        tabs={tabs}
        active={state.queue}
        onChange={(queue) => {
          setSelected([]);
          setState({ queue, state: [] });
        }}
      />
      <FilterBar
        fields={feedbackFilters(matters)}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={
          <>
            {mayExport && (
              <DownloadButton
                label="导出 Excel"
                url="/exports/feedback.xlsx"
                fields={{ queue: state.queue, filter: JSON.stringify(variables.filter) }}
              />
            )}
            <SavedViews page="feedback" />
          </>
        }
      />
      <DataTable
        id="feedback"
        label="反馈信息"
        columns={feedbackColumns}
        rows={held.rows}
        loading={list.loading}
        error={list.error}
        onRetry={() => void refresh()}
        empty={{ title: '没有符合条件的反馈', hint: '部门报送办理情况后，反馈会出现在这里。' }}
        paging={{
          page,
          info: list.data?.feedbackMessages.pageInfo,
          total: list.data?.feedbackMessages.totalCount ?? undefined,
          totalCapped: list.data?.feedbackMessages.totalCapped ?? undefined,
        }}
        {...(mayHandle && {
          selection: {
            ids: selected,
            onChange: setSelected,
            actionsOf: (row: FeedbackRowFragment) =>
              row.actions
                .filter((one) => batchActs.includes(one.code))
                .map((one) => ({ ...plain, action: one.code, title: one.title })),
            onAct: (action: FlowActionData, rows: FeedbackRowFragment[]) => void act(action, rows),
            selectable: (row: FeedbackRowFragment) => row.actions.some((one) => batchActs.includes(one.code)),
          },
        })}
        onOpen={(row) => void navigate(`/feedback/${row.id}`)}
        changedIds={held.changedIds}
        goneIds={held.goneIds}
        arrivals={held.arrivals}
        onShowArrivals={held.adopt}
      />
      {transferred && (
        <TransferDialog
          messages={transferred}
          onClose={() => setTransferred(undefined)}
          onDone={() => {
            setTransferred(undefined);
            void reload();
          }}
        />
      )}
    </>
  );
}
