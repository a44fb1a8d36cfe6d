import { useQuery } from '@apollo/client/react';
import { ErrorNotice, MarkTag, PageHeader, pickedToday, StateTag, toPicked, useUrlState } from '@yjs/web-kit';
import { Button, Skeleton, Space } from 'antd';
import { Link } from 'react-router';
import type { SpotCalendarQuery } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { spotCheckSlot, spotCheckSlotStates } from '../../../records/spot-check-slot.ts';
import { type Day, weeksOf } from './calendar.ts';
import { SpotCalendarDocument } from './spot-checks.graphql.ts';
import './spot-calendar.css';

type Slot = SpotCalendarQuery['spotCheckSlots']['nodes'][number];

const MOST = 100;
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const monthUrl = {
  month: {
    empty: '',
    parse: (text: string) => (/^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : ''),
    format: (month: string) => month || undefined,
  },
};

/** 督查日历: the windows of spot checks on the day by which they are due, those of this week apart (02 §15.6). */
export default function SpotCalendar() {
  const [{ month: chosen }, set] = useUrlState(monthUrl);
  const month = chosen || pickedToday().format('YYYY-MM');
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const { data, error, refetch } = useQuery(SpotCalendarDocument, {
    variables: {
      filter: { states: ['PLANNED', 'DONE'], from: days[0]?.date, to: days.at(-1)?.date },
      first: MOST,
    },
    fetchPolicy: 'cache-and-network',
  });
  const slots = data?.spotCheckSlots;
  const move = (by: number) => set({ month: toPicked(`${month}-01`).add(by, 'month').format('YYYY-MM') });
  const today = pickedToday().format('YYYY-MM-DD');
  return (
    <>
      <PageHeader
        title="督查日历"
        help={
          <HelpLines
            lines={[
              '抽查计划列在抽查时段的最后一天，须在这一天之前完成；已抽查的同样列出。',
              '日历不对培训机构和学员公开。点击班次打开抽查计划，登记抽查结果。',
            ]}
          />
        }
        actions={
          <Space wrap>
            <Button onClick={() => move(-1)}>上个月</Button>
            <span>{`${month.slice(0, 4)}年${Number(month.slice(5))}月`}</span>
            <Button onClick={() => move(1)}>下个月</Button>
            <Link to="/training/spot-plans">
              <Button>列表</Button>
            </Link>
          </Space>
        }
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!slots && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {slots && (
        <>
          <p className="yjs-quiet">
            {summary(slots.nodes, weeks, today)}
            {(slots.totalCount ?? 0) > MOST && `本月共${slots.totalCount}次，显示前${MOST}次，其余请在列表中查找。`}
          </p>
          <div className="spot-calendar">
            {WEEKDAYS.map((day) => (
              <strong key={day}>周{day}</strong>
            ))}
            {days.map((day) => (
              <Cell
                key={day.date}
                day={day}
                today={today}
                slots={slots.nodes.filter(({ windowTo }) => windowTo === day.date)}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}

/** What is due this week, and what is late, in words. */
function summary(slots: readonly Slot[], weeks: readonly (readonly Day[])[], today: string): string {
  const open = slots.filter(({ state }) => state === 'PLANNED');
  const late = open.filter(({ overdue }) => overdue).length;
  const week = weeks.find((days) => days.some(({ date }) => date === today));
  const due = week
    ? open.filter(({ windowTo }) => windowTo >= today && week.some(({ date }) => date === windowTo)).length
    : undefined;
  return [...(due === undefined ? [] : [`本周须完成${due}次`]), `本月逾期${late}次。`].join('，');
}

function Cell({ day, slots, today }: { day: Day; slots: readonly Slot[]; today: string }) {
  const kind = [day.inside ? '' : 'spot-calendar-outside', day.date === today ? 'spot-calendar-today' : ''].join(' ');
  return (
    <section className={kind.trim() || undefined} aria-label={day.date}>
      <h3>{Number(day.date.slice(8))}</h3>
      <ul>
        {slots.map((slot) => (
          <li key={slot.id}>
            <Link to={`/training/spot-plans/${slot.id}`}>{slot.runName}</Link>
            <div className="yjs-quiet">
              {slot.round}，自 {slot.windowFrom.slice(5)}
            </div>
            <StateTag title={spotCheckSlotStates[slot.state]} tone={spotCheckSlot.tones?.[slot.state]} />
            {slot.overdue && <MarkTag>逾期</MarkTag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
