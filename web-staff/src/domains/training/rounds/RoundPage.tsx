import {
  DownloadButton,
  type Facts,
  type FurtherFact,
  formatDateTime,
  formatDeadline,
  usePermission,
} from '@yjs/web-kit';
import { Link } from 'react-router';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type EnrolmentRoundTypes, enrolmentRound } from '../../../records/enrolment-round.ts';
import { EnrolForButton } from '../enrolments/EnrolForButton.tsx';
import { categoryWords } from '../enrolments/words.ts';
import { roundActs } from './round-acts.ts';

type Round = EnrolmentRoundTypes['One'];

const help = [
  '核对报名时间、名额和培训对象后发布；发布后内容不能再修改，有误请退回修改。',
  '“查看报名”列出本区可见的学员报名。',
];

const facts: Facts<EnrolmentRoundTypes> = {
  openFrom: ({ openFrom, openTo }) => `${formatDateTime(openFrom)} 至 ${formatDeadline(openTo)}`,
  plannedStart: ({ plannedStart, plannedEnd }) => `${plannedStart} 至 ${plannedEnd}`,
  cancelDeadline: ({ cancelDeadline }) => formatDeadline(cancelDeadline),
  districtQuota: ({ districtQuota }) =>
    districtQuota.map(({ districtName, places }) => `${districtName}${places}人`).join('、') || '不分区',
  contactName: ({ contactName, contactPhone }) => `${contactName} ${contactPhone}`,
};

/** Whom the round is for. */
const wanted = ({ eligibility: { categories, dischargeWindowMonths, ageMax } }: Round): FurtherFact[] => [
  {
    key: 'categories',
    label: '人员类别',
    children: categories.map((code) => categoryWords[code] ?? code).join('、'),
  },
  {
    key: 'discharge',
    label: '退役后期限',
    children: dischargeWindowMonths ? `${dischargeWindowMonths}个月内` : '不限',
  },
  { key: 'age', label: '年龄上限', children: ageMax ? `${ageMax}周岁` : '不限' },
];

/** One round: what it offers, how it fills, and what was done with it. */
export default function RoundPage() {
  const mayExport = usePermission('training.enrolment:export');
  return (
    <RecordPage
      record={enrolmentRound}
      title={({ title }) => title}
      subtitle={(round) => `${round.roundNo} · ${round.institutionName} · ${round.districtName}`}
      help={help}
      about="批次内容"
      facts={facts}
      more={wanted}
      sections={(round) => <Filling round={round} />}
      actions={({ id, title, state }, reload) => (
        <>
          {mayExport && (
            <DownloadButton
              label="导出报名名单"
              url="/exports/enrolment-reviews.xlsx"
              fields={{ filter: JSON.stringify({ roundId: id }) }}
            />
          )}
          {state === 'OPEN' && <EnrolForButton roundId={id} title={title} onDone={reload} />}
        </>
      )}
      acts={roundActs}
    />
  );
}

/** How it fills, each figure with the way to its enrolments. */
function Filling({ round }: { round: Round }) {
  const list = `/training/enrolments?round=${round.id}`;
  return (
    <PageSection id="enrolments" title="报名情况" extra={<Link to={list}>查看报名</Link>}>
      <Figures
        label="报名情况"
        figures={[
          { title: '计划人数', value: round.capacity },
          { title: '已报名', value: round.enrolled, to: list },
          { title: '候补', value: `${round.waiting} / ${round.waitlistCapacity}`, to: `${list}&state=WAITLIST` },
          { title: '审核通过', value: round.approved, to: `${list}&state=APPROVED` },
        ]}
      />
    </PageSection>
  );
}
