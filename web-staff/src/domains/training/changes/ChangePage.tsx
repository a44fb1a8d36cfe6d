import type { Facts } from '@yjs/web-kit';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type TrainingChangeTypes, trainingChange } from '../../../records/training-change.ts';
import { TargetLink } from '../proposals/TargetLink.tsx';
import { ChangeDifferences } from './ChangeDifferences.tsx';
import { changeActs } from './change-acts.ts';

const help = [
  '逐项核对原信息与申请变更后的信息，并查看证明材料。',
  '退回后再次提交的，“上次申请”一列显示上一版申请的内容。',
];

const facts: Facts<TrainingChangeTypes> = { targetName: (one) => <TargetLink of={one} /> };

/** One change request: old beside new, evidence, the verdicts. */
export default function ChangePage() {
  return (
    <RecordPage
      record={trainingChange}
      title={({ targetName }) => `${targetName}变更申请`}
      subtitle={(one) => `${one.changeNo} · ${one.institutionName} · ${one.districtName} · 第${one.contentVersion}版`}
      help={help}
      facts={facts}
      files="证明材料"
      sections={({ differences }) => (
        <PageSection id="changes" title="变更内容">
          <ChangeDifferences rows={differences} />
        </PageSection>
      )}
      acts={changeActs}
    />
  );
}
