import { PageHeader, useSession } from '@yjs/web-kit';
import { Empty } from 'antd';
import { Navigate } from 'react-router';
import { audienceOf, audiences } from './audience.ts';

/** The first page: what there is to do. Empty, it says what appears here. */
export function Workbench() {
  const { session } = useSession();
  if (!session) return null;
  const { user } = session;
  const who = audienceOf(user.roles.map((role) => role.code));
  if (who === 'trainee') return <Navigate to="/enrolments" replace />;
  const audience = audiences[who];
  return (
    <>
      <PageHeader title="待办事项" subtitle={`${user.org.name} · ${user.realName}`} help={audience.help} />
      <section className="yjs-panel">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>暂无待办</b>}>
          <p className="yjs-quiet">{audience.empty}</p>
        </Empty>
      </section>
    </>
  );
}
