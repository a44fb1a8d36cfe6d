import { PageHeader, usePermission, useSession } from '@yjs/web-kit';
import { lazy, Suspense } from 'react';
import { QueueCounters } from '../../domains/cases/QueueCounters.tsx';
import { HelpLines } from '../HelpLines.tsx';
import { useMenuRoute } from '../menu-route.ts';
import { BenchTasks } from './BenchTasks.tsx';
import { JumpField } from './JumpField.tsx';
import { LatestNotices } from './LatestNotices.tsx';

const DeathTodos = lazy(() => import('../../domains/bereavement/DeathTodos.tsx'));
const DistrictBoard = lazy(() => import('../../domains/cases/warnings/DistrictBoard.tsx'));
const UrgentWarnings = lazy(() => import('../../domains/cases/warnings/UrgentWarnings.tsx'));

const help = [
  '左侧是需要您办理的事项，按超期、今天、本周、以后分组，点按钮直接去办理。',
  '上方可输入一件事编号、身份证号码或姓名，或用扫码枪扫码，直接打开办件；任何页面按 Ctrl K 也可以。',
];

/** 工作台: what I must do, what waits in the queues, what happened. */
export default function Workbench() {
  const { session } = useSession();
  const hasCases = useMenuRoute('/cases');
  const hasWarnings = useMenuRoute('/warnings');
  const org = session?.user.org;
  const answers = hasWarnings && (org?.level === 'DISTRICT' || org?.level === 'CITY');
  const reduces = usePermission('reduction:start');
  return (
    <>
      <PageHeader title="工作台" subtitle={session?.user.org.name} help={<HelpLines lines={help} />} />
      <div className="staff-bench">
        <div>
          {hasCases && <JumpField />}
          {answers && (
            <Suspense>
              <DistrictBoard place={org?.level === 'CITY' ? '全市' : '本区'} />
            </Suspense>
          )}
          <BenchTasks />
        </div>
        <aside aria-label="队列与通知">
          {hasCases && <QueueCounters />}
          {reduces && (
            <Suspense>
              <DeathTodos />
            </Suspense>
          )}
          {hasWarnings && (
            <Suspense>
              <UrgentWarnings />
            </Suspense>
          )}
          <LatestNotices />
        </aside>
      </div>
    </>
  );
}
