import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { trainingClass } from '../../../records/training-class.ts';

/** One class as the offices see it. */
export default function ClassPage() {
  return (
    <RecordPage
      record={trainingClass}
      help={['班级的编排、课程和考勤由培训机构登记，这里只能查看。']}
      title={({ runName, name }) => `${runName} ${name}`}
    />
  );
}
