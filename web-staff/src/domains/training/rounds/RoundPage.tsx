import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  DownloadButton,
  ErrorNotice,
  type FlowActionData,
  FlowPath,
  formatDateTime,
  formatDeadline,
  HistoryList,
  PageHeader,
  StateTag,
  usePermission,
  useRecordChanges,
} from '@yjs/web-kit';
import { Descriptions, Skeleton, Space, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EnrolmentRoundQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { EnrolForButton } from '../enrolments/EnrolForButton.tsx';
import { categoryWords } from '../enrolments/words.ts';
import { RoundDocument } from './rounds.graphql.ts';
import { roundActs, stateTones } from './words.ts';

type Round = EnrolmentRoundQuery['enrolmentRound'];

const help = [
  '核对报名时间、名额和培训对象后发布；发布后内容不能再修改，有误请退回修改。',
  '“查看报名”列出本区可见的学员报名。',
];

/** One round: what it offers, how it fills, and what was done with it. */
export default function RoundPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(RoundDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<FlowActionData>();
  const mayExport = usePermission('training.enrolment:export');
  useRecordChanges({ recordTypes: ['enrolmentRound'], onChange: () => void refetch() });
  const round = data?.enrolmentRound;
  if (!round) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const list = `/training/enrolments?round=${id}`;
  return (
    <div className="staff-stack">
      <PageHeader
        title={round.title}
        tags={<StateTag title={round.stateTitle} tone={stateTones[round.state]} />}
        subtitle={`${round.roundNo} · ${round.institutionName} · ${round.districtName}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            {mayExport && (
              <DownloadButton
                label="导出报名名单"
                url="/exports/enrolment-reviews.xlsx"
                fields={{ filter: JSON.stringify({ roundId: id }) }}
              />
            )}
            {round.state === 'OPEN' && (
              <EnrolForButton roundId={id} title={round.title} onDone={() => void refetch()} />
            )}
            <ActButtons actions={round.flow.availableActions} onAct={setAsked} />
          </Space>
        }
      />
      <Figures
        label="报名情况"
        figures={[
          { title: '计划人数', value: round.capacity },
          { title: '已报名', value: round.enrolled, to: list },
          { title: '候补', value: `${round.waiting} / ${round.waitlistCapacity}`, to: `${list}&state=WAITLIST` },
          { title: '审核通过', value: round.approved, to: `${list}&state=APPROVED` },
        ]}
      />
      <Tabs
        items={[
          { key: 'facts', label: '批次内容', children: <Facts round={round} /> },
          {
            key: 'history',
            label: '办理过程',
            children: (
              <div className="staff-stack">
                <FlowPath steps={round.flow.path} />
                <HistoryList events={round.flow.history} />
              </div>
            ),
          },
        ]}
      />
      <p>
        <Link to={list}>查看报名</Link>
      </p>
      {asked && (
        <ActDialog
          acts={roundActs}
          action={asked}
          rows={[round]}
          onClose={() => setAsked(undefined)}
          onDone={() => void refetch()}
        />
      )}
    </div>
  );
}

function Facts({ round }: { round: Round }) {
  const { eligibility, districtQuota } = round;
  const facts: [string, React.ReactNode][] = [
    ['培训项目', round.projectName],
    ['报名时间', `${formatDateTime(round.openFrom)} 至 ${formatDeadline(round.openTo)}`],
    ['培训时间', `${round.plannedStart} 至 ${round.plannedEnd}`],
    ['取消报名截止', formatDeadline(round.cancelDeadline)],
    ['最少开班人数', round.minTrainees],
    ['区名额', districtQuota.map(({ districtName, places }) => `${districtName}${places}人`).join('、') || '不分区'],
    ['人员类别', eligibility.categories.map((code) => categoryWords[code] ?? code).join('、')],
    ['退役后期限', eligibility.dischargeWindowMonths ? `${eligibility.dischargeWindowMonths}个月内` : '不限'],
    ['年龄上限', eligibility.ageMax ? `${eligibility.ageMax}周岁` : '不限'],
    ['培训场地', round.venueName ?? '—'],
    ['培训地址', round.address],
    ['联系人', `${round.contactName} ${round.contactPhone}`],
    ['报名须知', round.notice || '—'],
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
