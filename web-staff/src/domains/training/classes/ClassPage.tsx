import { DatePicker, DownloadButton, pickedToday } from '@yjs/web-kit';
import { useState } from 'react';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { trainingClass } from '../../../records/training-class.ts';

/** One class as the offices see it. */
export default function ClassPage() {
  return (
    <RecordPage
      record={trainingClass}
      help={['班级的编排、课程和考勤由培训机构登记，这里只能查看。', '考勤表按月、课程表按周打印：选择其中任意一天。']}
      title={({ runName, name }) => `${runName} ${name}`}
      actions={({ id }) => <Papers id={id} />}
    />
  );
}

/** What is printed of a class, for the month or the week of a day (02 §14.6). */
function Papers({ id }: { id: string }) {
  const [day, setDay] = useState(pickedToday);
  const on = day.format('YYYY-MM-DD');
  const of = `/exports/training-classes/${id}`;
  return (
    <>
      <DatePicker
        aria-label="打印哪一天所在的月和周"
        allowClear={false}
        value={day}
        onChange={(next) => next && setDay(next)}
      />
      <DownloadButton label="考勤表（PDF）" url={`${of}/attendance.pdf?month=${on.slice(0, 7)}`} />
      <DownloadButton label="考勤表（Excel）" url={`${of}/attendance.xlsx?month=${on.slice(0, 7)}`} />
      <DownloadButton label="课程表" url={`${of}/timetable.pdf?week=${on}`} />
    </>
  );
}
