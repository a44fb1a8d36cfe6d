import { DownloadButton } from '@yjs/web-kit';
import { Space } from 'antd';
import { PageSection } from '../../../platform/PageSection.tsx';

const DOCUMENTS = { application: '开班申请表', roster: '学员花名册', notice: '开班通知书' } as const;

/** Where there is something to give notice of. */
const WITH_NOTICE: readonly string[] = [
  'READY',
  'RUNNING',
  'LESSONS_DONE',
  'COMPLETION_REVIEW',
  'COMPLETED',
  'SETTLED',
];

/** What is printed of a run (02 §13.6). */
export function RunDocuments({ id, state }: { id: string; state: string }) {
  const shown = Object.entries(DOCUMENTS).filter(([kind]) => kind !== 'notice' || WITH_NOTICE.includes(state));
  return (
    <PageSection id="documents" title="文书">
      <Space wrap>
        {shown.map(([kind, title]) => (
          <DownloadButton key={kind} label={title} url={`/exports/training-runs/${id}/${kind}.pdf`} />
        ))}
      </Space>
    </PageSection>
  );
}
