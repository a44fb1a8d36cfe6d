import { useQuery } from '@apollo/client/react';
import { PageHeader, QueryGate, urlChoice, useUrlState } from '@yjs/web-kit';
import { Button, Empty, Segmented } from 'antd';
import { Link } from 'react-router';
import type { TrainingEnrolmentGroup } from '../../generated/graphql.ts';
import { UnreadNotices } from '../../workbench/index.ts';
import { EnrolmentCard } from './EnrolmentCard.tsx';
import { OwnEnrolmentsDocument } from './enrolments.graphql.ts';

const tabs: Readonly<Record<TrainingEnrolmentGroup, { title: string; empty: string }>> = {
  CURRENT: { title: '进行中', empty: '没有进行中的报名' },
  COMPLETED: { title: '已完成', empty: '还没有完成的培训' },
  ENDED: { title: '已取消', empty: '没有取消或未成功的报名' },
};
const tabUrl = { tab: urlChoice(Object.keys(tabs) as TrainingEnrolmentGroup[], 'CURRENT') };
/** More than anybody has; live ones are limited by rule. */
const MOST = 100;

/** 我的培训 (SC13-4). */
export default function MyTraining() {
  const [{ tab }, set] = useUrlState(tabUrl);
  const enrolments = useQuery(OwnEnrolmentsDocument, {
    variables: { group: tab, first: MOST },
    fetchPolicy: 'cache-and-network',
  });
  const found = enrolments.data?.trainingEnrolments.nodes ?? [];
  return (
    <>
      <PageHeader
        title="我的培训"
        help="您的每一次报名和培训都在这里。点开可以查看进度和审核意见，也可以补充材料或取消报名。"
      />
      <UnreadNotices />
      <Link to="/payouts">
        <Button block>补助和证书</Button>
      </Link>
      <Segmented
        block
        aria-label="我的培训分类"
        value={tab}
        onChange={(next) => set({ tab: next })}
        options={Object.entries(tabs).map(([value, { title }]) => ({
          value: value as TrainingEnrolmentGroup,
          label: title,
        }))}
      />
      <QueryGate queries={[enrolments]}>
        {found.length === 0 ? (
          <section className="phone-card">
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{tabs[tab].empty}</b>}>
              {tab === 'CURRENT' && (
                <Link to="/rounds">
                  <Button type="primary">去报名大厅看看</Button>
                </Link>
              )}
            </Empty>
          </section>
        ) : (
          <ul className="phone-cards" aria-label={tabs[tab].title}>
            {found.map((enrolment) => (
              <EnrolmentCard key={enrolment.id} enrolment={enrolment} />
            ))}
          </ul>
        )}
      </QueryGate>
    </>
  );
}
