import { useMutation } from '@apollo/client/react';
import { FormDialog, useRequestId } from '@yjs/web-kit';
import { Alert, App, Button, Form, Input, Select, Space } from 'antd';
import { Link } from 'react-router';
import { CancelSessionDocument, DeleteSessionsDocument, SaveSessionDocument } from '../classes.graphql.ts';
import { lineTitle, type Placed, type Table, valuesOf } from './session-values.ts';

interface SessionDialogProps {
  table: Table;
  placed?: Placed;
  /** Of a new one. */
  day?: string;
  /** The cancelled one that a new one makes up for (T22-6). */
  makeupOf?: Placed;
  onMakeup(cancelled: Placed): void;
  onDone(): void;
  onClose(): void;
}

interface Values {
  classIds: string[];
  day: string;
  startTime: string;
  endTime: string;
  lessonHours: string;
  planLineId: string;
  kind: string;
  mode: string;
  teacherId: string;
  roomId?: string | null;
  onlineUrl?: string | null;
  reason?: string;
}

const KINDS = { THEORY: '理论', PRACTICE: '实操', EXAM: '考核' } as const;
const MODES = { '1': '线下', '2': '线上', '3': '线上线下结合' } as const;
const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
/** Lines of the plan; behind them, not to be chosen, that of a session whose plan was changed since. */
function lineOptions(lines: Table['lines'], session: Placed['session'] | undefined) {
  const options = lines.map((line) => ({
    value: line.id,
    label: `${lineTitle(line)}（${line.hours}课时）`,
    disabled: false,
  }));
  if (!session || lines.some(({ id }) => id === session.planLineId)) return options;
  return [...options, { value: session.planLineId, label: `${session.module}（不在现行教学计划中）`, disabled: true }];
}

const required = (asked: string) => [{ required: true, message: asked }];

/** A session with its exact times (T22-4, T22-5); of one that is there also what is against it, 停课 and the way to its QR code. */
export function SessionDialog({ table, placed, day, makeupOf, onMakeup, onDone, onClose }: SessionDialogProps) {
  const { message } = App.useApp();
  const [save] = useMutation(SaveSessionDocument);
  const requestIdOf = useRequestId();
  const session = placed?.session;
  const published = Boolean(session?.publishedAt);
  // What makes up for another one stays so when it is changed.
  const madeUp = session ? session.makeupOf : makeupOf?.session.id;

  async function submit(values: Values): Promise<void> {
    const input = { ...values, runId: table.runId, reason: values.reason ?? null, makeupOf: madeUp ?? null };
    const which = session ? { id: session.id, version: session.version } : {};
    const answer = await save({
      variables: {
        input: { ...input, kind: input.kind as keyof typeof KINDS },
        requestId: requestIdOf([input, which]),
        ...which,
      },
    });
    const warnings = answer.data?.saveTrainingSession.warnings ?? [];
    if (warnings.length > 0) message.warning(`已保存。请注意：${warnings.map((one) => one.message).join('；')}`, 8);
    else message.success('已保存');
    onDone();
  }

  return (
    <FormDialog<Values>
      title={
        session
          ? `课次 ${session.statusTitle}`
          : makeupOf
            ? `补 ${makeupOf.session.day} ${makeupOf.session.module}`
            : '新建课次'
      }
      okText="保存"
      width={640}
      disabled={session?.cancelled === true || Boolean(session?.takenAt)}
      initialValues={
        session
          ? valuesOf(session)
          : makeupOf
            ? { ...valuesOf(makeupOf.session), day: '' }
            : {
                day: day ?? '',
                classIds: table.classes.map(({ id }) => id).slice(0, 1),
                kind: 'THEORY',
                mode: '1',
                startTime: '09:00',
                endTime: '11:15',
                lessonHours: '3',
              }
      }
      onSubmit={submit}
      onClose={onClose}
    >
      {placed?.conflicts.map((one) => (
        <Alert key={one.message} type={one.hard ? 'error' : 'warning'} showIcon title={one.message} />
      ))}
      <Form.Item name="classIds" label="班级（选多个为合班课）" rules={required('请选择班级')}>
        <Select mode="multiple" options={table.classes.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Space wrap align="start">
        <Form.Item name="day" label="日期" rules={required('请填写日期')}>
          <Input type="date" min={table.runFrom} max={table.runTo} />
        </Form.Item>
        <Form.Item name="startTime" label="开始时间" rules={required('请填写开始时间')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="endTime" label="结束时间" rules={required('请填写结束时间')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="lessonHours" label="课时" rules={required('请填写课时')}>
          <Input style={{ width: 80 }} />
        </Form.Item>
      </Space>
      <Form.Item name="planLineId" label="教学模块" rules={required('请选择教学模块')}>
        <Select options={lineOptions(table.lines, session)} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Space wrap align="start">
        <Form.Item name="kind" label="类型" rules={required('请选择类型')}>
          <Select style={{ width: 120 }} options={optionsOf(KINDS)} />
        </Form.Item>
        <Form.Item name="mode" label="方式" rules={required('请选择方式')}>
          <Select style={{ width: 160 }} options={optionsOf(MODES)} />
        </Form.Item>
        <Form.Item name="teacherId" label="教师" rules={required('请选择教师')}>
          <Select style={{ width: 160 }} options={table.teachers.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="roomId" label="教室">
          <Select
            allowClear
            style={{ width: 200 }}
            options={table.rooms.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Space>
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.mode !== b.mode}>
        {({ getFieldValue }) =>
          getFieldValue('mode') !== '1' && (
            <Form.Item name="onlineUrl" label="线上地址" rules={required('请填写线上地址')}>
              <Input placeholder="https://" maxLength={300} />
            </Form.Item>
          )
        }
      </Form.Item>
      {published && (
        <Form.Item name="reason" label="临时调课原因（距上课不足24小时必填，5至500个字）">
          <Input.TextArea maxLength={500} />
        </Form.Item>
      )}
      {placed && (
        <SessionActs
          table={table}
          session={placed.session}
          onMakeup={() => onMakeup(placed)}
          onDone={onDone}
          onClose={onClose}
        />
      )}
    </FormDialog>
  );
}

function SessionActs({
  table,
  session,
  onMakeup,
  onDone,
  onClose,
}: Pick<SessionDialogProps, 'table' | 'onDone' | 'onClose'> & { session: Placed['session']; onMakeup(): void }) {
  const [cancel] = useMutation(CancelSessionDocument);
  const [drop] = useMutation(DeleteSessionsDocument);
  const { message } = App.useApp();
  const form = Form.useFormInstance<Values>();
  const requestIdOf = useRequestId();
  const { runId } = table;
  async function act(run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
      onDone();
      onClose();
    } catch (error) {
      message.error(error instanceof Error ? error.message : '未成功', 6);
    }
  }
  if (!session.publishedAt)
    return (
      <Button
        danger
        onClick={() =>
          void act(() => drop({ variables: { runId, ids: [session.id], requestId: requestIdOf(session.id) } }))
        }
      >
        删除草稿
      </Button>
    );
  if (session.cancelled || session.takenAt)
    return (
      <>
        {session.changeReason && <p>原因：{session.changeReason}</p>}
        {session.cancelled && <Button onClick={onMakeup}>安排补课</Button>}
      </>
    );
  return (
    <Space>
      <Link to={`/scan/${session.id}`} target="_blank">
        打开签到二维码
      </Link>
      <Button
        danger
        onClick={() => {
          const reason = form.getFieldValue('reason') as string | undefined;
          if (!reason) void message.warning('停课请先在“临时调课原因”中填写原因');
          else
            void act(() =>
              cancel({ variables: { runId, id: session.id, reason, requestId: requestIdOf([session.id, reason]) } }),
            );
        }}
      >
        停课
      </Button>
    </Space>
  );
}
