import { useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, formatDeadline, PageHeader, RemainingChip, StateTag } from '@yjs/web-kit';
import { Button, Descriptions, Skeleton } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { OwnEnrolmentPageQuery } from '../../generated/graphql.ts';
import { MoneyOfEnrolment } from '../money/OfEnrolment.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { ExitCard } from './ExitCard.tsx';
import { ExitDialog } from './ExitDialog.tsx';
import { OwnEnrolmentPageDocument } from './enrolments.graphql.ts';
import { StepBar } from './StepBar.tsx';
import { SupplementDialog } from './SupplementDialog.tsx';
import { VerdictHistory } from './VerdictHistory.tsx';
import { nextWords, standingOf, stateTones } from './words.ts';

/** From the day on that he is in a run: his result, certificate and money belong here. */
const TRAINED: readonly string[] = ['PLACED', 'STUDYING', 'COMPLETED', 'NOT_COMPLETED'];

export type OwnEnrolmentDetail = OwnEnrolmentPageQuery['trainingEnrolment'];

/** Where one's enrolment stands, what was said of it, and what one may do (SC13-4, BR13-8). */
export default function EnrolmentPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnEnrolmentPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const enrolment = data.trainingEnrolment;
  const { roundTitle, institutionName, state, stateTitle, interceptions, cancelReason, exitDate, exit, flow } =
    enrolment;
  const [hit] = interceptions;
  return (
    <>
      <PageHeader
        title={roundTitle}
        subtitle={institutionName}
        tags={<StateTag title={standingOf(enrolment)} tone={stateTones[state]} />}
      />
      <section className="phone-card">
        <StepBar state={state} stateTitle={stateTitle} />
        {state === 'BLOCKED' && hit && <p className="phone-due">{hit.message}</p>}
        {state === 'CANCELLED' && cancelReason && <p className="phone-due">{cancelReason}</p>}
        {state === 'WITHDRAWN' && exitDate && <p className="phone-due">退训日期 {exitDate}</p>}
        <p>{nextWords[state]}</p>
        {state === 'RETURNED' && enrolment.missing.length > 0 && (
          <ul className="phone-lines" aria-label="缺少的材料">
            {enrolment.missing.map(({ name, note }) => (
              <li key={name}>{note ? `${name}（${note}）` : name}</li>
            ))}
          </ul>
        )}
        {state === 'REJECTED' && (
          <p>
            如有疑问可咨询{enrolment.officeName}
            {enrolment.officePhone && (
              <>
                ，电话 <a href={`tel:${enrolment.officePhone}`}>{enrolment.officePhone}</a>
              </>
            )}
            。
          </p>
        )}
        {state === 'RETURNED' && <RemainingChip remaining={flow.remaining} />}
        <Acts enrolment={enrolment} onDone={() => void refetch()} />
      </section>
      {exit && <ExitCard exit={exit} onDone={() => void refetch()} />}
      {TRAINED.includes(state) && <MoneyOfEnrolment enrolmentId={id} />}
      <section className="phone-card">
        <h2>审核过程</h2>
        <VerdictHistory events={flow.history} />
      </section>
      <section className="phone-card">
        <h2>报名信息</h2>
        <Facts enrolment={enrolment} />
      </section>
    </>
  );
}

/** Only what the server offers now; after the deadline 申请退训 stands where 取消报名 was (BR13-5). */
function Acts({ enrolment, onDone }: { enrolment: OwnEnrolmentDetail; onDone(): void }) {
  const [asked, setAsked] = useState<'cancel' | 'resubmit' | 'exit'>();
  const actions = enrolment.flow.availableActions.map(({ action }) => action);
  const close = () => setAsked(undefined);
  return (
    <div className="phone-acts">
      {actions.includes('resubmit') && (
        <Button block type="primary" onClick={() => setAsked('resubmit')}>
          补充材料
        </Button>
      )}
      {actions.includes('cancel') && (
        <Button block onClick={() => setAsked('cancel')}>
          取消报名
        </Button>
      )}
      {enrolment.mayAskExit && (
        <>
          {enrolment.cancelOver && <p className="yjs-quiet">已超过取消截止时间，退出培训须经安置地的区同意。</p>}
          <Button block onClick={() => setAsked('exit')}>
            申请退训
          </Button>
        </>
      )}
      {asked === 'resubmit' && <SupplementDialog enrolment={enrolment} onClose={close} onDone={onDone} />}
      {asked === 'exit' && <ExitDialog enrolment={enrolment} onClose={close} onDone={onDone} />}
      {asked === 'cancel' && <CancelDialog enrolment={enrolment} onClose={close} onDone={onDone} />}
    </div>
  );
}

function Facts({ enrolment }: { enrolment: OwnEnrolmentDetail }) {
  const { enrolNo, appliedAt, plannedStart, plannedEnd, address, phone, employmentStatusTitle, wish } = enrolment;
  return (
    <Descriptions
      column={1}
      size="small"
      items={[
        { key: 'no', label: '报名编号', children: enrolNo },
        { key: 'at', label: '报名时间', children: formatDateTime(appliedAt) },
        { key: 'when', label: '培训时间', children: `${plannedStart} 至 ${plannedEnd}` },
        { key: 'where', label: '培训地址', children: address },
        { key: 'phone', label: '手机号码', children: phone },
        { key: 'job', label: '就业状态', children: employmentStatusTitle },
        ...(enrolment.educationTitle ? [{ key: 'edu', label: '学历', children: enrolment.educationTitle }] : []),
        ...(enrolment.emergencyName
          ? [
              {
                key: 'sos',
                label: '紧急联系人',
                children: `${enrolment.emergencyName} ${enrolment.emergencyPhone ?? ''}`,
              },
            ]
          : []),
        { key: 'channel', label: '报名渠道', children: enrolment.channelTitle },
        ...(wish ? [{ key: 'wish', label: '培训愿望', children: wish }] : []),
        { key: 'cancel', label: '取消截止', children: formatDeadline(enrolment.cancelDeadline) },
        {
          key: 'contact',
          label: '机构联系人',
          children: (
            <span>
              {enrolment.contactName} <a href={`tel:${enrolment.contactPhone}`}>{enrolment.contactPhone}</a>
            </span>
          ),
        },
      ]}
    />
  );
}
