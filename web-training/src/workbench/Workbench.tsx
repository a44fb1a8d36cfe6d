import { audienceOf, PageHeader, useSession } from '@yjs/web-kit';
import { Empty } from 'antd';
import { Navigate } from 'react-router';
import { audiences } from './audience-texts.ts';
import { Banner } from './Banner.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { OwnTasks } from './OwnTasks.tsx';

/** The first page: what there is to do; trainees and experts begin where theirs is. */
export function Workbench() {
  const { session } = useSession();
  if (!session) return null;
  const { user } = session;
  const who = audienceOf(user);
  if (who === 'trainee') return <Navigate to="/enrolments" replace />;
  if (who === 'expert') return <Navigate to="/reviews" replace />;
  const audience = audiences[who];
  return (
    <>
      <PageHeader title="待办事项" subtitle={`${user.org.name} · ${user.realName}`} help={audience.help} />
      {who === 'institution' ? (
        <>
          <Banner />
          <FirstSteps />
          <OwnTasks empty={audience.empty} />
        </>
      ) : (
        <section className="yjs-panel">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={audience.empty} />
        </section>
      )}
    </>
  );
}
