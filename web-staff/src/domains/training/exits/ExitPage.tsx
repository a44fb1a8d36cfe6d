import { type Facts, formatDateTime, usePermission } from '@yjs/web-kit';
import { Link } from 'react-router';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type TrainingExitTypes, trainingExit } from '../../../records/training-exit.ts';
import { exitActs } from './exit-acts.ts';

const help = ['同意前请核对证明材料，必要时联系学员和培训机构；同意后不能恢复报名。'];

const facts: Facts<TrainingExitTypes> = {
  enrolNo: (one) => <EnrolmentLink of={one} />,
  plannedStart: (one) => `${one.plannedStart} 至 ${one.plannedEnd}`,
};

/** One 退训申请: who leaves what, since when and why, with the proof. */
export default function ExitPage() {
  return (
    <RecordPage
      record={trainingExit}
      title={({ name }) => `退训申请：${name}`}
      subtitle={({ exitNo, roundTitle, askedAt }) => `${exitNo} · ${roundTitle} · 申请于 ${formatDateTime(askedAt)}`}
      help={help}
      facts={facts}
      files="证明材料"
      acts={exitActs}
    />
  );
}

/** The number of the enrolment, and the way to it for who may read it. */
function EnrolmentLink({ of }: { of: { enrolmentId: string; enrolNo: string } }) {
  const examines = usePermission('training.enrolment:examine');
  return examines ? <Link to={`/training/enrolments/${of.enrolmentId}`}>{of.enrolNo}</Link> : of.enrolNo;
}
