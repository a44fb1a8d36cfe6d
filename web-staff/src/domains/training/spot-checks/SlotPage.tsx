import { Button } from 'antd';
import { Link } from 'react-router';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { spotCheckSlot } from '../../../records/spot-check-slot.ts';
import { PhoneSample } from './PhoneSample.tsx';
import { slotActs } from './slot-acts.tsx';

/** One window of the plan; the check itself is written down on a page of its own. */
export default function SlotPage() {
  return (
    <RecordPage
      record={spotCheckSlot}
      title={({ runName, round }) => `${runName} 抽查（${round}）`}
      subtitle={({ runNo, institutionName }) => `${runNo} · ${institutionName}`}
      help={[
        '在时段内到现场（或线上、电话）抽查，登记结果并上传文档和视频。',
        '抽查计划不对培训机构和学员公开；追加的抽查登记时填写追加抽查原因。',
      ]}
      acts={slotActs}
      about="抽查计划"
      actions={(slot) =>
        slot.state === 'PLANNED' && (
          <Link
            to={`/training/spot-checks/new?run=${slot.runId}${slot.orderReason ? `&extra=${encodeURIComponent(slot.orderReason)}` : ''}`}
          >
            <Button type="primary">登记抽查</Button>
          </Link>
        )
      }
      sections={({ runId, state }) => state === 'PLANNED' && <PhoneSample runId={runId} />}
    />
  );
}
