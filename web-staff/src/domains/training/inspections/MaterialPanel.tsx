import { AttachmentLink } from '@yjs/web-kit';
import { Tabs } from 'antd';
import type { InspectionPageFragment } from '../../../generated/graphql.ts';
import { ImprovementTimeline } from './ImprovementTimeline.tsx';

/** What the institution has handed in: report, files item by item, and the improvement. */
export function MaterialPanel({ one }: { one: InspectionPageFragment }) {
  const { attachments, improvements, selfReport } = one;
  const groups = Map.groupBy(
    attachments.filter(({ materialCode }) => !materialCode.startsWith('REPLY-')),
    ({ materialName }) => materialName,
  );
  const report = (
    <div className="staff-stack">
      <div>
        <h3 className="staff-section-title">自查报告</h3>
        <p className="staff-multiline">{selfReport || '机构尚未上报'}</p>
      </div>
      {groups.size === 0 ? (
        <p className="staff-empty">没有上传材料</p>
      ) : (
        <dl className="staff-files">
          {[...groups].map(([title, files]) => (
            <div key={title}>
              <dt>{title}</dt>
              {files.map((file) => (
                <dd key={file.id}>
                  <AttachmentLink file={file} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
  const tabs = [
    { key: 'report', label: '年检材料', children: report },
    {
      key: 'rounds',
      label: `整改（${improvements.length}）`,
      children: <ImprovementTimeline one={one} />,
    },
  ];
  return (
    <section className="staff-section" aria-label="材料">
      <Tabs defaultActiveKey={improvements.length > 0 ? 'rounds' : 'report'} items={tabs} />
    </section>
  );
}
