import { useQuery } from '@apollo/client/react';
import { DatePicker, DownloadButton, QueryGate, SheetImportButton, toPicked, urlText, useUrlState } from '@yjs/web-kit';
import { Button, Empty, Select, Space } from 'antd';
import { AttendanceSheetDocument, SplitBoardDocument } from '../classes.graphql.ts';
import { daysLater, mondayOf, todayOf } from '../timetable/week.ts';
import { AttendanceSheet } from './AttendanceSheet.tsx';

const url = { class: urlText(), from: urlText() };

/** 考勤 of the classes of a run: one class, one week at a time (02 §14.6). */
export function AttendanceTab({ runId }: { runId: string }) {
  const [{ class: chosen, from }, set] = useUrlState(url);
  const board = useQuery(SplitBoardDocument, { variables: { runId } });
  const classes = board.data?.trainingSplitBoard.classes ?? [];
  const classId = chosen || classes[0]?.id || '';
  const monday = mondayOf(from || todayOf(new Date()));
  const sheet = useQuery(AttendanceSheetDocument, {
    variables: { classId, from: monday, to: daysLater(monday, 6) },
    skip: classId === '',
    fetchPolicy: 'cache-and-network',
  });
  return (
    <QueryGate queries={[board]}>
      {classes.length === 0 ? (
        <Empty description="还没有班级，请先分班" />
      ) : (
        <>
          <Space wrap style={{ marginBottom: 8 }}>
            <Select
              aria-label="班级"
              style={{ minWidth: 140 }}
              value={classId}
              onChange={(next) => set({ class: next })}
              options={classes.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button onClick={() => set({ from: daysLater(monday, -7) })}>上一周</Button>
            <DatePicker
              aria-label="周"
              allowClear={false}
              value={toPicked(monday)}
              onChange={(day) => set({ from: day?.format('YYYY-MM-DD') ?? '' })}
            />
            <Button onClick={() => set({ from: daysLater(monday, 7) })}>下一周</Button>
            <SheetImportButton
              label="导入考勤"
              base="/imports/training-attendance"
              of={classId}
              unit="条考勤"
              hint="一行一名学员一个课次，按日期、开始时间和学号对应；没有填写的学员保持原来的登记。课次开始后至考勤登记时限内可以导入。"
              onDone={() => void sheet.refetch()}
            />
            <DownloadButton
              label="考勤表（PDF）"
              url={`/exports/training-classes/${classId}/attendance.pdf?month=${monday.slice(0, 7)}`}
            />
            <DownloadButton
              label="考勤表（Excel）"
              url={`/exports/training-classes/${classId}/attendance.xlsx?month=${monday.slice(0, 7)}`}
            />
            <DownloadButton
              label="导出考勤汇总"
              url="/exports/attendance-summary.xlsx"
              fields={{ filter: JSON.stringify({ classId }) }}
            />
            <span className="yjs-quiet">
              点格子或用方向键选中后按 P出勤 L迟到 E早退 V请假 A旷课；“其余出勤”补齐未登记的学员。
            </span>
          </Space>
          <QueryGate queries={[sheet]}>
            {sheet.data && (
              <AttendanceSheet
                key={`${classId}${monday}`}
                sheet={sheet.data.attendanceSheet}
                onSaved={() => void sheet.refetch()}
              />
            )}
          </QueryGate>
        </>
      )}
    </QueryGate>
  );
}
