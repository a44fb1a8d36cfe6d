import { PageHeader, urlChoice, useUrlState } from '@yjs/web-kit';
import { Tabs } from 'antd';
import { useParams } from 'react-router';
import { AttendanceTab } from './attendance/AttendanceTab.tsx';
import './classes.css';
import { SplitBoard } from './split/SplitBoard.tsx';
import { Timetable } from './timetable/Timetable.tsx';

const TABS = { split: '分班', timetable: '课程表', attendance: '考勤' } as const;
type Tab = keyof typeof TABS;
const url = { tab: urlChoice(Object.keys(TABS) as Tab[], 'split') };

/** Classes, timetable and attendance of one run (02 §14.6). */
export default function RunClassesPage() {
  const { id = '' } = useParams();
  const [{ tab }, set] = useUrlState(url);
  const pages: Readonly<Record<Tab, () => React.ReactNode>> = {
    split: () => <SplitBoard runId={id} />,
    timetable: () => <Timetable runId={id} />,
    attendance: () => <AttendanceTab runId={id} />,
  };
  return (
    <>
      <PageHeader
        title="分班与课程"
        help="先分班，再排课并发布，上课时登记考勤。课次与教室、教师、班级、学员的其他安排冲突的不能保存。"
      />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => set({ tab: key as Tab })}
        items={(Object.keys(TABS) as Tab[]).map((key) => ({
          key,
          label: TABS[key],
          children: key === tab && pages[key](),
        }))}
      />
    </>
  );
}
