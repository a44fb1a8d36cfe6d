import { DownloadButton } from '@yjs/web-kit';
import { Space } from 'antd';
import { PageSection } from '../../../platform/PageSection.tsx';

const DOCUMENTS = { application: '开班申请表', roster: '学员花名册', notice: '开班通知书' } as const;

/** What is printed of a run (02 §13.6). */
export function RunDocuments({ id }: { id: string }) {
  return (
    <PageSection id="documents" title="文书">
      <Space wrap>
        {Object.entries(DOCUMENTS).map(([kind, title]) => (
          <DownloadButton key={kind} label={title} url={`/exports/training-runs/${id}/${kind}.pdf`} />
        ))}
      </Space>
    </PageSection>
  );
}
