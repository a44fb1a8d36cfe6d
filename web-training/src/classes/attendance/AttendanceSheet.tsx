import { useMutation } from '@apollo/client/react';
import { presentError, useRequestId } from '@yjs/web-kit';
import { App, Button, Empty, Space } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'react-router';
import type { AttendanceSheetQuery, AttendanceStatus } from '../../generated/graphql.ts';
import { TakeAttendanceDocument } from '../classes.graphql.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { ATTENDANCE, LEVELS, nextStatus, restPresent } from './marks.ts';

export type Sheet = AttendanceSheetQuery['attendanceSheet'];
type Marks = Readonly<Record<string, AttendanceStatus>>;

const keyOf = (traineeId: string, sessionId: string) => `${traineeId} ${sessionId}`;

/** 考勤表: trainees × sessions, by quick keys; a column is saved by itself, its rate stands at the end of each row. */
export function AttendanceSheet({ sheet, onSaved }: { sheet: Sheet; onSaved(): void }) {
  const { message } = App.useApp();
  const [changed, setChanged] = useState<Marks>({});
  const [asked, setAsked] = useState<{ traineeId: string; sessionId: string; name: string }>();
  const [take, taking] = useMutation(TakeAttendanceDocument);
  const requestIdOf = useRequestId();
  const now = new Date(sheet.now);
  const stored = new Map(
    sheet.rows.flatMap(({ traineeId, marks }) =>
      marks.map((mark) => [keyOf(traineeId, mark.sessionId), mark] as const),
    ),
  );
  const statusOf = (traineeId: string, sessionId: string): AttendanceStatus | undefined => {
    const key = keyOf(traineeId, sessionId);
    return changed[key] ?? stored.get(key)?.status ?? undefined;
  };
  const put = (traineeId: string, sessionId: string, status: AttendanceStatus) =>
    setChanged((before) => ({ ...before, [keyOf(traineeId, sessionId)]: status }));

  async function save(sessionId: string): Promise<void> {
    const marks = sheet.rows.flatMap(({ traineeId }) => {
      const status = stored.has(keyOf(traineeId, sessionId)) ? statusOf(traineeId, sessionId) : undefined;
      return status ? [{ traineeId, status }] : [];
    });
    try {
      const input = { runId: sheet.runId, sessionId, classId: sheet.classId, marks };
      await take({ variables: { input, requestId: requestIdOf(input) } });
      setChanged((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !key.endsWith(sessionId))));
      message.success('考勤已登记');
      onSaved();
    } catch (error) {
      message.error(presentError(error).title, 6);
    }
  }

  if (sheet.sessions.length === 0) return <Empty description="本周没有已发布的课次" />;
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="attendance-sheet" aria-label={`${sheet.className}考勤表`}>
        <thead>
          <tr>
            <th scope="col">学号</th>
            <th scope="col">姓名</th>
            {sheet.sessions.map(({ id, day, startTime, endTime, module, taken }) => (
              <th key={id} scope="col" title={module}>
                {day.slice(5)}
                <br />
                {startTime}–{endTime}
                <br />
                <span className="yjs-quiet">{taken ? '已登记' : '未登记'}</span>
              </th>
            ))}
            <th scope="col">至今出勤率</th>
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, n) => (
            <tr key={row.traineeId}>
              <td>{row.seq}</td>
              <th scope="row">{row.name}</th>
              {sheet.sessions.map(({ id, day, startTime, opensAt, closesAt }, column) => {
                const mark = stored.get(keyOf(row.traineeId, id));
                if (!mark) return <td key={id}>—</td>;
                const status = statusOf(row.traineeId, id);
                const open = new Date(opensAt) <= now && now < new Date(closesAt);
                const over = now >= new Date(closesAt);
                const word = status ? ATTENDANCE[status] : mark.onLeave ? '（已准假）' : '·';
                return (
                  <td key={id}>
                    <button
                      type="button"
                      className="mark"
                      data-cell={`${n} ${column}`}
                      aria-label={`${row.seq}号${row.name} ${day.slice(5)} ${startTime} ${word === '·' ? '未登记' : word}`}
                      disabled={!open && !over}
                      onClick={() =>
                        over
                          ? setAsked({ traineeId: row.traineeId, sessionId: id, name: row.name })
                          : put(row.traineeId, id, nextStatus(status))
                      }
                      onKeyDown={(event) => {
                        const pressed = event.key.toUpperCase();
                        if (open && pressed in ATTENDANCE) put(row.traineeId, id, pressed as AttendanceStatus);
                        moveFocus(event, n, column);
                      }}
                    >
                      {word}
                    </button>
                  </td>
                );
              })}
              <td style={{ color: row.level ? LEVELS[row.level].color : undefined }}>
                {row.rate === null || row.rate === undefined ? '—' : `${row.rate}%`}{' '}
                {row.level && LEVELS[row.level].word}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              登记
            </th>
            {sheet.sessions.map(({ id, opensAt, closesAt }) => {
              const open = new Date(opensAt) <= now && now < new Date(closesAt);
              return (
                <td key={id}>
                  {open ? (
                    <Space size={4}>
                      <Button
                        size="small"
                        onClick={() => setChanged((before) => ({ ...before, ...restPresent(sheet, id, before) }))}
                      >
                        其余出勤
                      </Button>
                      <Button size="small" type="primary" loading={taking.loading} onClick={() => void save(id)}>
                        保存
                      </Button>
                      <Link to={`/scan/${id}`} target="_blank">
                        二维码
                      </Link>
                    </Space>
                  ) : (
                    <span className="yjs-quiet">{now < new Date(opensAt) ? '未开始' : '点格子申请更正'}</span>
                  )}
                </td>
              );
            })}
            <td />
          </tr>
        </tfoot>
      </table>
      {asked && (
        <CorrectionDialog runId={sheet.runId} {...asked} onDone={onSaved} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows go from cell to cell. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>, row: number, column: number): void {
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const cell = event.currentTarget
    .closest('table')
    ?.querySelector<HTMLButtonElement>(`[data-cell="${row + step[0]} ${column + step[1]}"]`);
  cell?.focus();
}
