import { useMutation, useQuery } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, useRequestId } from '@yjs/web-kit';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { RunChangeKind, TrainingRunState } from '../generated/graphql.ts';
import { AskRunChangeDocument, RunCandidatesDocument, RunChoicesDocument } from './runs.graphql.ts';

interface Run {
  id: string;
  name: string;
  projectId: string;
  state: TrainingRunState;
}

const MOVES = { SCHEDULE: '调整日期', VENUE: '更换场地', HEAD_TEACHER: '更换班主任' } as const;
/** What may be asked for where the run stands. */
const KINDS: Partial<Record<TrainingRunState, Partial<Record<RunChangeKind, string>>>> = {
  DIST_REVIEW: { CANCEL: '取消开班' },
  CENTRE_RECHECK: { CANCEL: '取消开班' },
  CONTRACTING: { ...MOVES, CANCEL: '取消开班' },
  READY: { ...MOVES, CANCEL: '取消开班' },
  RUNNING: { ...MOVES, LATE_JOIN: '补录学员' },
};

interface Values {
  kind: RunChangeKind;
  reason: string;
  plannedStart?: Picked;
  plannedEnd?: Picked;
  venueIds?: string[];
  headTeacherId?: string;
  enrolmentId?: string;
  joinedOn?: Picked;
}

const needed = (message: string) => [{ required: true, message }];

/** 申请变更 of a run: what is asked for, decided by a district (BR21-4, T21-7, T21-9). */
export function AskChange({ run, onDone }: { run: Run; onDone(): void }) {
  const [open, setOpen] = useState(false);
  const kinds = KINDS[run.state];
  if (!kinds) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>申请变更</Button>
      {open && (
        <AskDialog
          run={run}
          kinds={kinds}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}

interface AskDialogProps {
  run: Run;
  kinds: Partial<Record<RunChangeKind, string>>;
  onClose(): void;
  onDone(): void;
}

function AskDialog({ run, kinds, onClose, onDone }: AskDialogProps) {
  const { message } = App.useApp();
  const [ask] = useMutation(AskRunChangeDocument);
  const requestIdOf = useRequestId();

  async function submit(values: Values): Promise<void> {
    const { plannedStart, plannedEnd, joinedOn, ...rest } = values;
    const input = {
      ...rest,
      runId: run.id,
      plannedStart: plannedStart?.format('YYYY-MM-DD'),
      plannedEnd: plannedEnd?.format('YYYY-MM-DD'),
      joinedOn: joinedOn?.format('YYYY-MM-DD'),
    };
    const made = (await ask({ variables: { input, requestId: requestIdOf(input) } })).data?.askForRunChange;
    if (made) message.success(`${made.changeNo}：已提交${made.districtName}审核`, 6);
    onDone();
  }

  return (
    <FormDialog<Values> title={`申请变更 · ${run.name}`} okText="提交申请" onSubmit={submit} onClose={onClose}>
      <Form.Item name="kind" label="类别" rules={needed('请选择类别')}>
        <Select options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.kind !== after.kind}>
        {({ getFieldValue }) => <KindFields kind={getFieldValue('kind')} run={run} />}
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={[{ required: true, min: 5, message: '请填写原因，不少于5个字' }]}>
        <Input.TextArea maxLength={500} showCount rows={3} />
      </Form.Item>
    </FormDialog>
  );
}

/** What the kind asks for besides its reason. */
function KindFields({ kind, run }: { kind: RunChangeKind | undefined; run: Run }) {
  const { data } = useQuery(RunChoicesDocument, { skip: kind !== 'VENUE' && kind !== 'HEAD_TEACHER' });
  const candidates = useQuery(RunCandidatesDocument, {
    variables: { projectId: run.projectId },
    skip: kind !== 'LATE_JOIN',
  });
  const own = data?.myInstitution;
  switch (kind) {
    case 'SCHEDULE':
      return (
        <div className="portal-fields">
          <Form.Item name="plannedStart" label="新的开始日期" rules={needed('请选择开始日期')}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="plannedEnd" label="新的结束日期" rules={needed('请选择结束日期')}>
            <DatePicker />
          </Form.Item>
        </div>
      );
    case 'VENUE':
      return (
        <Form.Item name="venueIds" label="新的场地" rules={needed('请选择场地')}>
          <Select
            mode="multiple"
            options={own?.venues.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      );
    case 'HEAD_TEACHER':
      return (
        <Form.Item name="headTeacherId" label="新的班主任" rules={needed('请选择班主任')}>
          <Select options={own?.teachers.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      );
    case 'LATE_JOIN':
      return (
        <>
          <Form.Item name="enrolmentId" label="补录学员" rules={needed('请选择学员')}>
            <Select
              loading={candidates.loading}
              notFoundContent="没有审核通过、尚未编班的学员"
              options={candidates.data?.runCandidates.map(({ id, nameMasked, enrolNo, districtName }) => ({
                value: id,
                label: `${nameMasked}（${enrolNo}，${districtName}）`,
              }))}
            />
          </Form.Item>
          <Form.Item name="joinedOn" label="补录日期" rules={needed('请选择补录日期')}>
            <DatePicker />
          </Form.Item>
        </>
      );
    default:
      return null;
  }
}
