import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDeadline, now, PageHeader, presentError } from '@yjs/web-kit';
import { Button, Descriptions, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import type { OpenRoundPageQuery } from '../../generated/graphql.ts';
import { OpenRoundPageDocument } from './hall.graphql.ts';
import { closingText, placesText } from './places.ts';

type Round = OpenRoundPageQuery['openRound'];

/** What one learns before enrolling (SC13-2). */
export default function RoundPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OpenRoundPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && presentError(error).code === 'NOT_FOUND') return <RoundGone />;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const round = data.openRound;
  return (
    <>
      <PageHeader title={round.title} subtitle={`${round.institutionName} · ${round.districtName}`} />
      <section className="phone-card">
        <p className="phone-card-foot">
          <b>{placesText(round)}</b>
          <span>{closingText(round.openTo, now())}</span>
        </p>
        {round.keptPlaces.length > 0 && (
          <p className="yjs-quiet">其中为安置在{round.keptPlaces.join('、')}的学员保留名额。</p>
        )}
        <Facts round={round} />
      </section>
      {round.intro && (
        <section className="phone-card">
          <h2>项目介绍</h2>
          <p className="phone-text">{round.intro}</p>
          {round.employmentDirection && <p className="phone-text">就业方向：{round.employmentDirection}</p>}
        </section>
      )}
      <section className="phone-card">
        <h2>培训对象</h2>
        <ul className="phone-lines">
          {[...round.eligibility, ...(round.entryConditions ? [round.entryConditions] : [])].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {round.plan.length > 0 && (
        <section className="phone-card">
          <h2>教学计划</h2>
          <ul className="phone-lines">
            {round.plan.map(({ module, theoryHours, practiceHours }) => (
              <li key={module}>
                {module}：{hoursWords(theoryHours, practiceHours)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {round.notice && (
        <section className="phone-card">
          <h2>报名须知</h2>
          <p className="phone-text">{round.notice}</p>
        </section>
      )}
      <Offer round={round} />
    </>
  );
}

function Facts({ round }: { round: Round }) {
  const fee = round.feeTitle === '免费' ? '免费' : '符合条件的学员由财政补助';
  return (
    <Descriptions
      column={1}
      size="small"
      items={[
        { key: 'when', label: '培训时间', children: `${round.plannedStart} 至 ${round.plannedEnd}` },
        { key: 'hours', label: '课时', children: `${round.hoursTotal} 课时，${round.days} 天，${round.modeTitle}` },
        {
          key: 'where',
          label: '培训地址',
          children: round.venueName ? `${round.address}（${round.venueName}）` : round.address,
        },
        { key: 'kind', label: '类别与等级', children: `${round.categoryTitle}，${round.skillLevelTitle}` },
        { key: 'certificate', label: '证书', children: round.certificate },
        { key: 'fee', label: '费用', children: fee },
        { key: 'living', label: '生活补助', children: '培训期间按规定发放，以当期标准和实际出勤为准' },
        { key: 'close', label: '报名截止', children: formatDeadline(round.openTo) },
        { key: 'cancel', label: '取消报名截止', children: formatDeadline(round.cancelDeadline) },
        {
          key: 'contact',
          label: '咨询',
          children: (
            <span>
              {round.contactName} <a href={`tel:${round.contactPhone}`}>{round.contactPhone}</a>
            </span>
          ),
        },
      ]}
    />
  );
}

/** The one button of the page: 报名, 候补报名 or 已报名. */
function Offer({ round }: { round: Round }) {
  return (
    <div className="phone-act">
      {round.ownEnrolmentId ? (
        <Link to={`/enrolments/${round.ownEnrolmentId}`}>
          <Button block>已报名，查看进展</Button>
        </Link>
      ) : round.offer === 'FULL' ? (
        <Button block disabled>
          名额已满
        </Button>
      ) : (
        <Link to={`/rounds/${round.id}/enrol`}>
          <Button block type="primary">
            {round.offer === 'PLACE' ? '报名' : '候补报名'}
          </Button>
        </Link>
      )}
    </div>
  );
}

function RoundGone() {
  return (
    <section className="phone-card">
      <h1>报名已截止</h1>
      <p>这期培训不在报名时间内，或已停止报名。</p>
      <Link to="/rounds">
        <Button block type="primary">
          看看其他培训
        </Button>
      </Link>
    </section>
  );
}

/** Which hours a module has; those that it has none of are not told. */
function hoursWords(theory: number, practice: number): string {
  const parts = [theory > 0 && `理论 ${theory} 课时`, practice > 0 && `实操 ${practice} 课时`];
  return parts.filter(Boolean).join('，') || '—';
}
