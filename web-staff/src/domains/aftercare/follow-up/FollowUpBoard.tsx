import { useApolloClient, useQuery } from '@apollo/client/react';
import { type Cells, pickedToday, QueueTabs, usePermission, useUrlState } from '@yjs/web-kit';
import { App, Button, Space, Tag } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { FollowUpPlansDocument } from '../../../records/follow-up-plan.graphql.ts';
import { type FollowUpPlanTypes, followUpPlan } from '../../../records/follow-up-plan.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { FollowUpCountsDocument } from './follow-up.graphql.ts';
import { followUpActs } from './follow-up-acts.tsx';
import { nextDue } from './next-due.ts';

type Row = FollowUpPlanTypes['Row'];

const HELP = [
  '接收安置办结后自动建立跟踪计划，按第1、3、6、12、24、36个月联系本人，登记就业、创业、就读和培训情况。',
  '点“登记”填写一次跟踪，可以沿用上次的内容；保存并下一位（Ctrl + Enter）接着登记下一个到期的人。',
  '人社推送的就业、参保变动自动更新状态，标为“待核实”，核实后点“核实无误”，有出入的重新登记。',
];

/** Past its day, on it, or to come. */
function Due({ row }: { row: Row }) {
  const today = pickedToday().format('YYYY-MM-DD');
  if (!row.nextDue) return '—';
  if (row.state !== 'ACTIVE') return <span className="yjs-quiet">{row.nextDue}</span>;
  return (
    <Space size={4}>
      <span>{row.nextDue}</span>
      {row.nextDue < today && <Tag color="error">逾期</Tag>}
      {row.nextDue === today && <Tag color="warning">今天</Tag>}
    </Space>
  );
}

const standing = ({ employmentStateTitle, toVerify, unreached, callsStopped }: Row) => (
  <Space size={4} wrap>
    <span>{employmentStateTitle ?? '没有记录'}</span>
    {toVerify && <Tag>待核实</Tag>}
    {unreached && <Tag>未联系上</Tag>}
    {callsStopped && <Tag>不再电话联系</Tag>}
  </Space>
);

/** 跟踪任务 (01 §14.6): who is to be asked, and the record of it, one after the other. */
export default function FollowUpBoard() {
  const client = useApolloClient();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [url, setUrl] = useUrlState(followUpPlan.url);
  const [entering, setEntering] = useState<Row>();
  const [assigning, setAssigning] = useState(false);
  const done = useRef(new Set<string>());
  const mayRecord = usePermission('followup:record');
  const mayAssign = usePermission('followup:assign');
  const mayImport = usePermission('followup:import');
  const counts = useQuery(FollowUpCountsDocument, { variables: { mine: url.mine }, fetchPolicy: 'cache-and-network' });
  const cells = useMemo<Cells<FollowUpPlanTypes>>(
    () => ({
      employmentStateTitle: standing,
      nextDue: (row) => (
        <Space>
          <Due row={row} />
          {mayRecord && row.state !== 'CLOSED' && (
            <Button
              size="small"
              type="link"
              aria-label={`登记 ${row.personName}`}
              onClick={(event) => {
                event.stopPropagation();
                setEntering(row);
              }}
            >
              登记
            </Button>
          )}
        </Space>
      ),
    }),
    [mayRecord],
  );

  /** The next who is due under the tab and filters that are shown, and was not recorded just now. */
  async function goOn(): Promise<void> {
    const next = await nextDue(done.current, async (after) => {
      const { data } = await client.query({
        query: FollowUpPlansDocument,
        variables: {
          filter: { ...followUpPlan.toFilter(url), states: ['ACTIVE'] },
          sort: { field: 'nextDue', direction: 'ASC' },
          first: 20,
          ...(after && { after }),
        },
        fetchPolicy: 'network-only',
      });
      if (!data) return { rows: [] };
      const { nodes, pageInfo } = followUpPlan.connection(data);
      return { rows: nodes, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined };
    });
    if (!next) message.info('当前条件下没有需要登记的人');
    setEntering(next);
  }

  const tabs = [
    { key: '', title: '全部' },
    ...(counts.data?.followUpCounts ?? []).map(({ due, title, persons }) => ({ key: due, title, count: persons })),
  ];
  return (
    <>
      <RecordListPage
        record={followUpPlan}
        help={HELP}
        cells={cells}
        acts={followUpActs}
        nav={
          <QueueTabs
            label="跟踪任务"
            tabs={tabs}
            active={url.due}
            onChange={(due) => setUrl({ due: due as typeof url.due })}
          />
        }
        actions={(reload) => (
          <Space>
            <Button onClick={() => navigate('/follow-up-figures')}>统计</Button>
            {mayImport && <Button onClick={() => navigate('/follow-up-import')}>导入单位名单</Button>}
            {mayAssign && <Button onClick={() => setAssigning(true)}>按街镇分派</Button>}
            {mayRecord && (
              <Button
                type="primary"
                onClick={() => {
                  done.current.clear();
                  void goOn().then(reload);
                }}
              >
                逐个登记
              </Button>
            )}
          </Space>
        )}
        empty={{ title: '没有跟踪任务', hint: '接收安置办结后自动建立，也可以清除筛选再看。' }}
      />
      {entering && (
        <EntryDrawer
          key={entering.id}
          plan={entering}
          mayGoOn
          onClose={() => setEntering(undefined)}
          onSaved={(next) => {
            done.current.add(entering.id);
            void counts.refetch();
            if (next) void goOn();
            else setEntering(undefined);
          }}
        />
      )}
      {assigning && (
        <AssignDialog
          filter={followUpPlan.toFilter(url)}
          onClose={() => setAssigning(false)}
          onDone={() => void client.refetchQueries({ include: [FollowUpPlansDocument] })}
        />
      )}
    </>
  );
}
