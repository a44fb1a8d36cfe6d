import { FilterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { PageHeader, QueryGate, useUrlState } from '@yjs/web-kit';
import { Button, Empty, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { HallFilters } from './HallFilters.tsx';
import { OpenRoundsDocument } from './hall.graphql.ts';
import { countFilters, hallUrl, orders, toFilter } from './hall-state.ts';
import { RoundCard } from './RoundCard.tsx';

const PAGE = 20;

/** 报名大厅: what is open now, for everybody (SC13-1, BR13-1). */
export default function RoundHall() {
  const [state, set] = useUrlState(hallUrl);
  const [choosing, setChoosing] = useState(false);
  const rounds = useQuery(OpenRoundsDocument, {
    variables: { filter: toFilter(state), order: state.order, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const found = rounds.data?.openRounds.nodes ?? [];
  const info = rounds.data?.openRounds.pageInfo;
  const filters = countFilters(state);
  const narrowed = filters > 0 || state.q !== '';

  return (
    <>
      <PageHeader
        title="报名大厅"
        help="这里显示正在公开报名的培训。无需登录即可查看；报名时用本人账号登录，身份信息由系统核对。"
      />
      <search className="phone-search">
        <Input.Search
          aria-label="搜索培训项目或机构"
          placeholder="搜索项目、机构"
          defaultValue={state.q}
          allowClear
          maxLength={50}
          onSearch={(q) => set({ q: q.trim() })}
        />
        <Button icon={<FilterOutlined aria-hidden="true" />} onClick={() => setChoosing(true)}>
          筛选{filters > 0 && `（${filters}）`}
        </Button>
      </search>
      <Segmented
        block
        aria-label="排序"
        value={state.order}
        onChange={(order) => set({ order })}
        options={Object.entries(orders).map(([value, label]) => ({ value: value as keyof typeof orders, label }))}
      />
      <QueryGate queries={[rounds]}>
        {found.length === 0 ? (
          <section className="phone-card">
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={<b>{narrowed ? '没有符合条件的培训' : '目前没有开放报名的培训'}</b>}
            >
              <p className="yjs-quiet">
                {narrowed ? '换个条件试试。' : '新的培训开放报名后会显示在这里；您也可以在需求调查中告诉我们想学什么。'}
              </p>
            </Empty>
          </section>
        ) : (
          <ul className="phone-cards" aria-label="开放报名的培训">
            {found.map((round) => (
              <RoundCard key={round.id} round={round} />
            ))}
          </ul>
        )}
        {info?.hasNextPage && (
          <Button
            block
            loading={rounds.loading}
            onClick={() => void rounds.fetchMore({ variables: { after: info.endCursor ?? null } })}
          >
            加载更多
          </Button>
        )}
      </QueryGate>
      <p>
        <Link to="/directory">项目目录：全部在库培训项目</Link>
      </p>
      <p>
        <Link to="/publicity">公示名单：拟列入项目库的培训项目</Link>
      </p>
      {choosing && <HallFilters state={state} onChange={set} onClose={() => setChoosing(false)} />}
    </>
  );
}
