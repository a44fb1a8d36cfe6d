import { formatInstant, MaterialSections } from '@yjs/web-kit';
import type { ReviewPagePartsFragment } from '../generated/graphql.ts';
import { useReading } from './useReading.ts';

/** What is to be judged, part by part, behind a watermark; what is opened is noted (阅卷记录). */
export function MaterialTabs({ page: { sections, watermark, task, now } }: { page: ReviewPagePartsFragment }) {
  const reading = useReading(task.id);
  return (
    <MaterialSections
      sections={sections}
      watermark={[watermark, formatInstant(now)]}
      empty="本批次没有公开的材料"
      onShow={reading.show}
      onOpenFile={reading.openFile}
      onPage={reading.turnTo}
      onCloseFile={reading.closeFile}
    />
  );
}
