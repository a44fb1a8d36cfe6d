import { usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type FollowUpPlanTypes, followUpPlan } from '../../../records/follow-up-plan.ts';
import { ReviewButton } from '../../reviews/index.ts';
import { EntryDrawer } from './EntryDrawer.tsx';
import { followUpActs } from './follow-up-acts.tsx';
import { History } from './History.tsx';
import { RevealContact } from './RevealContact.tsx';
import { Snapshot } from './Snapshot.tsx';

type Plan = FollowUpPlanTypes['One'];

/** One person who is followed: where he stands, who said so, and everything that was recorded (01 §14.6). */
export default function FollowUpPage() {
  const [recorded, setRecorded] = useState(0);
  return (
    <RecordPage
      record={followUpPlan}
      title={({ personName }) => `就业跟踪 ${personName}`}
      subtitle={({ planNo, orgName, ownerName }) => `${planNo} · ${orgName} · 责任人 ${ownerName ?? '未分派'}`}
      help={[
        '每次跟踪都新增一条记录，不修改以前的记录；目前状况由最新的记录得出，注明来源。',
        '收入、健康和家庭情况只有本街镇、服务站和区可以查看，查看须填写原因。',
      ]}
      about="跟踪计划"
      files="结束跟踪的证明材料"
      facts={{
        mobile: (plan) => (
          <>
            {plan.mobile} <RevealContact planId={plan.id} />
          </>
        ),
      }}
      acts={followUpActs}
      actions={(plan, reload) => (
        <>
          <ReviewButton service={{ record: 'followUpPlan', id: plan.id }} screen="FOLLOW_UP" />
          <Enter
            plan={plan}
            onSaved={() => {
              setRecorded(recorded + 1);
              reload();
            }}
          />
        </>
      )}
      sections={(plan) => (
        <>
          <PageSection id="snapshot" title="目前状况">
            <Snapshot plan={plan} />
          </PageSection>
          <PageSection id="history" title="跟踪历史">
            <History key={`${recorded}-${plan.snapshotAt}-${plan.version}`} planId={plan.id} />
          </PageSection>
        </>
      )}
    />
  );
}

/** 登记 of this person. */
function Enter({ plan, onSaved }: { plan: Plan; onSaved(): void }) {
  const [open, setOpen] = useState(false);
  if (!usePermission('followup:record') || plan.state === 'CLOSED') return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        登记
      </Button>
      {open && (
        <EntryDrawer
          plan={plan}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false);
            onSaved();
          }}
        />
      )}
    </>
  );
}
