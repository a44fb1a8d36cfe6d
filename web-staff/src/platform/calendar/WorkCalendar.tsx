import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { ErrorNotice, formatDateTime, PageHeader, today, urlText, useUrlState } from '@yjs/web-kit';
import { Alert, Button, Skeleton, Space } from 'antd';
import { useState } from 'react';
import type { CalendarYearFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../HelpLines.tsx';
import './calendar.css';
import { CalendarChanges } from './CalendarChanges.tsx';
import { differingDates, type NamedDay, withDay } from './calendar-days.ts';
import { DayDialog } from './DayDialog.tsx';
import { SaveCalendarDialog } from './SaveCalendarDialog.tsx';
import { useCalendarYear } from './useCalendarYear.ts';
import { YearView } from './YearView.tsx';

const calendarUrl = { year: urlText() };
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

const help = [
  '所有按工作日计算的办理期限都以这里为准：节假日不计，调休上班日计入。',
  '点某一天可以改为放假或调休上班；改完后一并保存，保存前会列出哪些办件的期限会变。',
  '国务院办公厅每年年底公布下一年的安排，公布后请尽快录入；没有录入的年份暂按周一至周五计算，系统每个工作日提醒一次。',
];

/** 工作日历 (01 §2.6): the year at a glance, changed day by day, saved once with a reason and a view of what moves. */
export default function WorkCalendar() {
  const [state, setState] = useUrlState(calendarUrl);
  const asked = Number(state.year);
  const known = Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= LAST_YEAR;
  const year = known ? asked : Number(today().slice(0, 4));
  const { calendar, error, refetch } = useCalendarYear(year);
  const go = (next: number) => setState({ year: String(next) });
  return (
    <>
      <PageHeader
        title="工作日历"
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <Button icon={<LeftOutlined />} aria-label="上一年" onClick={() => go(year - 1)} />
            <b className="calendar-title">{year}年</b>
            <Button icon={<RightOutlined />} aria-label="下一年" onClick={() => go(year + 1)} />
          </Space>
        }
      />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!calendar && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {calendar && <CalendarEditor key={year} calendar={calendar} refresh={async () => void (await refetch())} />}
    </>
  );
}

/** The year with the changes that are not saved yet; they stay with the page, another year begins anew. */
function CalendarEditor({ calendar, refresh }: { calendar: CalendarYearFragment; refresh(): Promise<void> }) {
  const { year } = calendar;
  const saved: NamedDay[] = calendar.days.map(({ date, isWorkday, note }) => ({ date, isWorkday, note }));
  const [draft, setDraft] = useState<readonly NamedDay[]>();
  const [chosen, setChosen] = useState<string>();
  const [saving, setSaving] = useState(false);
  const days = draft ?? saved;
  const changed = differingDates(saved, days);
  return (
    <div className="calendar-page">
      <div className="calendar-main">
        <Source calendar={calendar} />
        <YearView year={year} days={days} changed={changed} today={today()} onChoose={setChosen} />
      </div>
      <aside className="calendar-side">
        <section className="calendar-draft" aria-label="未保存的改动">
          <h2 className="staff-section-title">本次改动</h2>
          <p role="status" className="yjs-quiet">
            {changed.size === 0 ? '点日历上的某一天开始修改。' : `已改 ${changed.size} 天，尚未保存。`}
          </p>
          <Space>
            <Button type="primary" disabled={changed.size === 0} onClick={() => setSaving(true)}>
              查看影响并保存
            </Button>
            {changed.size > 0 && <Button onClick={() => setDraft(undefined)}>放弃改动</Button>}
          </Space>
        </section>
        <CalendarChanges changes={calendar.changes} />
      </aside>
      {chosen && (
        <DayDialog
          key={chosen}
          date={chosen}
          named={days.find((day) => day.date === chosen)}
          onChange={(kind, note) => setDraft(withDay(days, chosen, kind, note))}
          onClose={() => setChosen(undefined)}
        />
      )}
      {saving && (
        <SaveCalendarDialog
          year={year}
          days={days}
          basedOn={calendar.maintainedAt ?? null}
          onSaved={async () => {
            await refresh();
            setDraft(undefined);
            setSaving(false);
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}

function Source({ calendar: { year, source, maintainedBy, maintainedAt } }: { calendar: CalendarYearFragment }) {
  if (source === 'MISSING') {
    return (
      <Alert
        type="warning"
        showIcon
        className="calendar-source"
        title={`${year}年工作日历尚未维护，期限暂按周一至周五计算`}
        description="请按国务院办公厅公布的放假安排，把节假日和调休上班日逐日录入后保存；涉及该年的期限会随即重新计算。"
      />
    );
  }
  return (
    <p className="yjs-quiet calendar-source">
      {source === 'OFFICIAL'
        ? '来源：国务院办公厅放假安排（随系统提供，未作修改）'
        : `来源：${maintainedBy} ${formatDateTime(maintainedAt)} 维护`}
      <span className="calendar-legend">
        <span className="calendar-day calendar-rest">1</span>
        放假
        <span className="calendar-day calendar-work">4</span>
        调休上班
      </span>
    </p>
  );
}
