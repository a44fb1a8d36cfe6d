import { tables } from '../../../../database/tables.ts';
import { dateOfDayNumber, dayNumberOfDate, isLocalDate, weekdayOf } from '../../../../platform/calendar/index.ts';
import { type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { trainingClass } from '../class.record.ts';
import { CLASS } from '../record-types.ts';
import { spanText } from '../timetable/planned.ts';

const WEEKDAYS = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

/** Published sessions of a class on some days, with what stands in their cells. */
const sessionsOf = (ctx: Ctx, classId: string, from: string, to: string) =>
  tables(ctx)
    .selectFrom('training_session as s')
    .innerJoin('training_session_class as sc', 'sc.session_id', 's.id')
    .innerJoin('training_teacher as h', 'h.id', 's.teacher_id')
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .leftJoin('training_venue as v', 'v.id', 's.room_id')
    .select([
      's.day',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      'l.module',
      's.lesson_hours as hours',
      's.cancelled',
      's.makeup_of as makeupOf',
      'h.name as teacher',
      'v.name as room',
    ])
    .where('sc.class_id', '=', classId)
    .where('s.published_at', 'is not', null)
    .where('s.day', '>=', from)
    .where('s.day', '<=', to)
    .orderBy('s.starts_at')
    .orderBy('s.ends_at')
    .execute();
type Session = Awaited<ReturnType<typeof sessionsOf>>[number];

const cellOf = ({ module, hours, teacher, room, cancelled, makeupOf }: Session): string =>
  cancelled
    ? `${module}（停课）`
    : `${module}${makeupOf ? '（补课）' : ''}\n${Number(hours)}课时 ${teacher}\n${room ?? '线上'}`;

/**
 * 课程表 of a class for a week as a PDF (02 §14.6): what is published, by day and time.
 *
 * @param day any day of the week
 * @throws NOT_FOUND for a class that the caller may not see, BAD_INPUT for what is no day
 */
export async function printTimetable(ctx: Ctx, classId: string, day: string): Promise<PrintedDocument> {
  const own = await trainingClass.get(ctx, classId);
  if (!isLocalDate(day)) throw badInput([{ path: 'week', message: '请选择日期' }]);
  const monday = dayNumberOfDate(day) - ((weekdayOf(dayNumberOfDate(day)) + 6) % 7);
  const days = WEEKDAYS.map((_, n) => dateOfDayNumber(monday + n));
  const [from = '', to = ''] = [days[0], days[6]];
  const sessions = await sessionsOf(ctx, own.id, from, to);
  const spans = [...Map.groupBy(sessions, (session) => spanText(session))].map(([span, them]) => ({ span, them }));
  const about = {
    type: CLASS,
    id: own.id,
    title: '课程表',
    no: `${own.runNo}_${own.name}_${from}`,
    subtitle: `${own.runName}（${own.runNo}） ${own.name} ${from} 至 ${to}`,
    event: 'training.timetable.print',
    landscape: true,
  };
  return printDocument(ctx, about, (pdf) => {
    pdf.facts([
      ['培训机构', own.institutionName],
      ['班主任', own.headTeacherName ?? '—'],
    ]);
    pdf.table<(typeof spans)[number]>(
      [
        { title: '时间', width: 10, value: ({ span }) => span },
        ...days.map((on, n) => ({
          title: `${WEEKDAYS[n]} ${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`,
          width: 14,
          value: ({ them }: (typeof spans)[number]) =>
            them
              .filter((session) => session.day === on)
              .map(cellOf)
              .join('\n'),
        })),
      ],
      spans,
      '本周没有已发布的课次',
    );
    pdf.paragraph('课程如有调整，以平台发布的为准；每课时45分钟。');
  });
}
