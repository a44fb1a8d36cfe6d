import { useMutation, useQuery } from '@apollo/client/react';
import {
  DownloadButton,
  presentError,
  QueryGate,
  SheetImportButton,
  urlText,
  useRequestId,
  useUrlState,
} from '@yjs/web-kit';
import { Alert, App, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { CopyWeekDocument, PublishSessionsDocument, TimetableDocument } from '../classes.graphql.ts';
import { MoveStrip, PublishedMoveDialog } from './move/MoveStrip.tsx';
import { useMove } from './move/useMove.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { ShiftButton } from './ShiftButton.tsx';
import { lineTitle, type Placed, type Table } from './session-values.ts';
import { WeekGrid } from './WeekGrid.tsx';
import { daysLater, mondayOf, todayOf } from './week.ts';

const url = { week: urlText(), by: urlText() };

/** 课程表: the week of a class, a teacher or a room, with what is against each session (02 §14.6). */
export function Timetable({ runId }: { runId: string }) {
  const { message, modal } = App.useApp();
  const [{ week, by }, set] = useUrlState(url);
  const monday = mondayOf(week || todayOf(new Date()));
  const table = useQuery(TimetableDocument, {
    variables: { runId, from: monday, to: daysLater(monday, 6) },
    fetchPolicy: 'cache-and-network',
  });
  const [publish] = useMutation(PublishSessionsDocument);
  const [copy] = useMutation(CopyWeekDocument);
  const requestIdOf = useRequestId();
  const [open, setOpen] = useState<{ day: string } | { makeupOf: Placed } | Placed>();
  const move = useMove(runId, monday, () => table.refetch());
  const data = table.data?.trainingTimetable;
  const shown = (data?.sessions ?? []).filter((one) => belongsTo(one, by));
  // A week on paper is that of one class: the one chosen, or the only one.
  const [kind, chosen] = by.split(':');
  const printed = kind === 'class' ? chosen : data?.classes.length === 1 ? data.classes[0]?.id : undefined;
  const drafts = shown
    .filter(({ session }) => !session.publishedAt && !session.cancelled)
    .map(({ session }) => session.id);

  /** Acts on several, and says of which it was not done and why. */
  async function tell(
    act: () => Promise<readonly { ok: boolean; message?: string | null }[] | undefined>,
    done: string,
  ) {
    try {
      const rows = (await act()) ?? [];
      const failed = rows.filter(({ ok }) => !ok);
      if (failed.length === 0) message.success(`${done}${rows.length}个课次`);
      else
        modal.warning({
          title: `${done}${rows.length - failed.length}个课次，${failed.length}个未成功`,
          content: (
            <ul>
              {failed.map(({ message: why }) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          ),
        });
    } catch (error) {
      message.error(presentError(error).title, 6);
    } finally {
      await table.refetch();
    }
  }

  return (
    <QueryGate queries={[table]}>
      {data && (
        <>
          <Space wrap style={{ marginBottom: 8 }}>
            <Button onClick={() => set({ week: daysLater(monday, -7) })}>上一周</Button>
            <Button onClick={() => set({ week: '' })}>本周</Button>
            <Button onClick={() => set({ week: mondayOf(data.runFrom) })}>第一周</Button>
            <Button onClick={() => set({ week: daysLater(monday, 7) })}>下一周</Button>
            <Select
              aria-label="按班级、教师或教室查看"
              style={{ minWidth: 180 }}
              value={by}
              onChange={(next) => set({ by: next })}
              options={[
                { value: '', label: '全部班级' },
                { label: '班级', options: choices('class', data.classes) },
                { label: '教师', options: choices('teacher', data.teachers) },
                { label: '教室', options: choices('room', data.rooms) },
              ]}
            />
            <Button type="primary" onClick={() => setOpen({ day: [monday, data.runFrom].toSorted()[1] ?? monday })}>
              新建课次
            </Button>
            <Button
              disabled={drafts.length === 0}
              onClick={() =>
                void tell(
                  async () =>
                    (await publish({ variables: { runId, ids: drafts, requestId: requestIdOf(drafts) } })).data
                      ?.publishTrainingSessions,
                  '已发布',
                )
              }
            >
              发布本周草稿（{drafts.length}）
            </Button>
            <Button
              disabled={shown.length === 0}
              onClick={() =>
                void tell(
                  async () =>
                    (
                      await copy({
                        variables: {
                          runId,
                          from: monday,
                          to: daysLater(monday, 7),
                          requestId: requestIdOf([monday, shown.length]),
                        },
                      })
                    ).data?.copyTrainingWeek,
                  '已复制到下一周',
                )
              }
            >
              复制到下一周
            </Button>
            <ShiftButton runId={runId} sessions={shown} onDone={() => void table.refetch()} />
            <SheetImportButton
              label="导入课程表"
              base="/imports/training-timetable"
              of={runId}
              unit="个课次"
              hint="一行一个课次，导入后为草稿，检查无误再发布。班级、教师、教室按名称填写，教学模块填名称或在教学计划中的序号；合班课的班级用顿号隔开。"
              onDone={() => void table.refetch()}
            />
            {printed && (
              <DownloadButton
                label="打印本周课程表"
                url={`/exports/training-classes/${printed}/timetable.pdf?week=${monday}`}
              />
            )}
            <DownloadButton
              label="导出课程表"
              url="/exports/training-timetable.xlsx"
              fields={{ filter: JSON.stringify({ runId }) }}
            />
          </Space>
          {data.blocked > 0 && (
            <Alert type="error" showIcon title={`有${data.blocked}个课次存在冲突，解决后才能发布。`} />
          )}
          {data.hoursWarning && <Alert type="warning" showIcon title={data.hoursWarning} />}
          <Progress table={data} />
          <WeekGrid monday={monday} sessions={shown} move={move} onOpen={setOpen} />
          <MoveStrip move={move} />
          <PublishedMoveDialog move={move} />
          {open && (
            <SessionDialog
              table={data}
              key={'session' in open ? open.session.id : 'new'}
              {...('session' in open ? { placed: open } : open)}
              onMakeup={(makeupOf) => setOpen({ makeupOf })}
              onDone={() => void table.refetch()}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      )}
    </QueryGate>
  );
}

const choices = (kind: string, all: readonly { id: string; name: string }[]) =>
  all.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));

function belongsTo({ session }: Placed, by: string): boolean {
  const [kind, id = ''] = by.split(':');
  if (kind === 'class') return session.classIds.includes(id);
  if (kind === 'teacher') return session.teacherId === id;
  return kind === 'room' ? session.roomId === id : true;
}

/** How far each class has the hours of the plan. */
function Progress({ table }: { table: Table }) {
  return (
    <div className="plan-progress">
      {table.progress.map((one) => (
        <span
          key={`${one.classId}${one.lineId}`}
          className={Number(one.arranged) > Number(one.planned) ? 'yjs-danger' : 'yjs-quiet'}
        >
          {table.classes.find(({ id }) => id === one.classId)?.name} {lineTitle(one)} {one.arranged}/{one.planned}课时
          {one.held !== '0' && `（已上${one.held}）`}
        </span>
      ))}
    </div>
  );
}
