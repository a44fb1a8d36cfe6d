import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, formatDateTime, PageHeader, QueryGate, ReasonItem, useRequestId } from '@yjs/web-kit';
import { App, Button, Empty, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { ATTENDANCE, daysLater, LEVELS, mondayOf, todayOf } from '../../classes/index.ts';
import type { OwnTimetableQuery } from '../../generated/graphql.ts';
import { AskLeaveDocument, OwnTimetableDocument } from './timetable.graphql.ts';

type Run = OwnTimetableQuery['ownTrainingRuns'][number];
type Session = OwnTimetableQuery['ownTrainingSessions'][number];

/** 我的课表 of a trainee: his sessions week by week, his rate, and 请假 (02 §14.6). */
export default function OwnTimetable() {
  const [monday, setMonday] = useState(() => mondayOf(todayOf(new Date())));
  const [asking, setAsking] = useState(false);
  const own = useQuery(OwnTimetableDocument, {
    variables: { from: monday, to: daysLater(monday, 6) },
    fetchPolicy: 'cache-and-network',
  });
  const data = own.data;
  const runs = data?.ownTrainingRuns ?? [];
  return (
    <>
      <PageHeader
        title="我的课表"
        help="这里是您的课程表、出勤率和请假。上课时扫描教室里的二维码签到，课前30分钟起可以签到。"
      />
      <QueryGate queries={[own]}>
        {runs.map((run) => (
          <RunCard key={run.runId} run={run} />
        ))}
        <div style={{ display: 'flex', gap: 8, alignItems: 'center', justifyContent: 'space-between' }}>
          <Button onClick={() => setMonday(daysLater(monday, -7))}>上一周</Button>
          <b>
            {monday.slice(5)} 至 {daysLater(monday, 6).slice(5)}
          </b>
          <Button onClick={() => setMonday(daysLater(monday, 7))}>下一周</Button>
        </div>
        <Sessions sessions={data?.ownTrainingSessions ?? []} />
        {runs.some(({ mayAskLeave }) => mayAskLeave) && (
          <Button type="primary" block onClick={() => setAsking(true)}>
            请假
          </Button>
        )}
        <ul className="phone-cards" aria-label="请假申请">
          {data?.trainingLeaves.nodes.map(({ id, leaveNo, fromAt, toAt, stateTitle }) => (
            <li key={id} className="phone-card">
              请假 {formatDateTime(fromAt)} 至 {formatDateTime(toAt)} · {stateTitle}
              <div className="yjs-quiet">{leaveNo}</div>
            </li>
          ))}
        </ul>
        {asking && <LeaveDialog runs={runs} onDone={() => void own.refetch()} onClose={() => setAsking(false)} />}
      </QueryGate>
    </>
  );
}

function RunCard({ run }: { run: Run }) {
  return (
    <section className="phone-card" aria-label={run.runName}>
      <b>{run.runName}</b> {run.className}
      <div className="yjs-quiet">
        {run.from} 至 {run.to}
      </div>
      <div style={{ color: run.level ? LEVELS[run.level].color : undefined }}>
        至今出勤率 {run.rate ? `${run.rate}%` : '尚未考勤'} {run.level && LEVELS[run.level].word}
        {run.absent > 0 && ` · 旷课${run.absent}次`}
      </div>
    </section>
  );
}

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  if (sessions.length === 0)
    return (
      <section className="phone-card">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="本周没有课" />
      </section>
    );
  return (
    <ul className="phone-cards" aria-label="本周课次">
      {sessions.map((one) => (
        <li key={one.id} className="phone-card">
          <b>
            {one.day.slice(5)} {one.startTime}–{one.endTime}
          </b>{' '}
          {one.cancelled ? '停课' : one.status && ATTENDANCE[one.status]}
          <div>
            {one.module} · {one.teacherName}
          </div>
          <div className="yjs-quiet">{one.place}</div>
          {one.onlineUrl && (
            <a href={one.onlineUrl} target="_blank" rel="noreferrer">
              进入线上课堂
            </a>
          )}
          {one.changeReason && <div className="yjs-quiet">调整原因：{one.changeReason}</div>}
        </li>
      ))}
    </ul>
  );
}

interface LeaveValues {
  runId: string;
  from: string;
  to: string;
  reason: string;
}

function LeaveDialog({ runs, onDone, onClose }: { runs: readonly Run[]; onDone(): void; onClose(): void }) {
  const { message } = App.useApp();
  const [ask] = useMutation(AskLeaveDocument);
  const requestIdOf = useRequestId();
  const open = runs.filter(({ mayAskLeave }) => mayAskLeave);
  return (
    <FormDialog<LeaveValues>
      title="请假"
      okText="提交"
      initialValues={{ ...(open[0] && { runId: open[0].runId }) }}
      onSubmit={async ({ runId, from, to, reason }) => {
        const input = {
          runId,
          fromAt: new Date(`${from}:00+08:00`).toISOString(),
          toAt: new Date(`${to}:00+08:00`).toISOString(),
          reason,
          fileIds: [],
        };
        await ask({ variables: { input, requestId: requestIdOf(input) } });
        message.success('已提交，等待机构审核');
        onDone();
      }}
      onClose={onClose}
    >
      <Form.Item name="runId" label="班次" rules={[{ required: true, message: '请选择班次' }]}>
        <Select options={open.map(({ runId, runName }) => ({ value: runId, label: runName }))} />
      </Form.Item>
      <Form.Item name="from" label="请假开始" rules={[{ required: true, message: '请填写请假开始时间' }]}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="to" label="请假结束" rules={[{ required: true, message: '请填写请假结束时间' }]}>
        <Input type="datetime-local" />
      </Form.Item>
      <ReasonItem label="请假原因" />
    </FormDialog>
  );
}
