import { useMutation } from '@apollo/client/react';
import { AttachmentLink, formatInstant } from '@yjs/web-kit';
import { Descriptions, Empty, Tabs, Watermark } from 'antd';
import { useEffect, useState } from 'react';
import type { ReviewPagePartsFragment, ReviewSection } from '../generated/graphql.ts';
import { OpenMaterialDocument } from './reviews.graphql.ts';

/** What is to be judged, part by part, behind a watermark; what is opened is noted (阅卷记录). */
export function MaterialTabs({ page }: { page: ReviewPagePartsFragment }) {
  const { sections, watermark, task, now } = page;
  const [active, setActive] = useState<ReviewSection | undefined>(sections[0]?.section);
  const [note] = useMutation(OpenMaterialDocument);
  useEffect(() => {
    // Reading goes on where the note cannot be written.
    if (active) note({ variables: { id: task.id, section: active } }).catch(() => undefined);
  }, [active, note, task.id]);
  if (sections.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="本批次没有公开的材料" />;
  return (
    <Tabs
      size="small"
      activeKey={active}
      onChange={(key) => setActive(key as ReviewSection)}
      items={sections.map((section) => ({
        key: section.section,
        label: section.title,
        children: (
          <Watermark content={section.watermark ? [watermark, formatInstant(now)] : undefined} gap={[80, 80]}>
            <Descriptions
              size="small"
              column={1}
              bordered
              styles={{ label: { width: 132 } }}
              items={section.lines.map(({ label, value, files }, n) => ({
                key: n,
                label,
                children: (
                  <>
                    {value && <span className="review-text">{value}</span>}
                    {files.map((file) => (
                      <div key={file.id}>
                        <AttachmentLink file={file} downloadable={section.downloadable} />
                      </div>
                    ))}
                  </>
                ),
              }))}
            />
          </Watermark>
        ),
      }))}
    />
  );
}
