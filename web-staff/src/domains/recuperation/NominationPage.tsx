import { useQuery } from '@apollo/client/react';
import { type Facts, usePermission } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { type RecupNominationTypes, recupNomination } from '../../records/recup-nomination.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { HealthDialog } from './HealthDialog.tsx';
import { RevealContacts } from './Reveals.tsx';
import { NominationFaultsDocument } from './recuperation.graphql.ts';
import { nominationActs } from './recuperation-acts.ts';

type One = RecupNominationTypes['One'];

const facts: Facts<RecupNominationTypes> = {
  recentHospital: ({ recentHospital, withheld }) =>
    withheld.includes('recentHospital') ? '无权限' : (recentHospital ?? '未填'),
};

const FILLED_IN: readonly One['state'][] = ['CANDIDATE', 'CONFIRMED', 'COMPLETE'];

/** One 疗养人员: his answer, contacts and health, and what becomes of him. */
export default function NominationPage() {
  return (
    <RecordPage
      record={recupNomination}
      title={({ nameMasked, planNo }) => `${planNo} ${nameMasked}`}
      subtitle={({ orgName, fromRank }) => `${orgName} · 机构内第 ${fromRank} 位`}
      help={[
        '邀请后由本人确认，或上传本人同意的凭据后代为确认；确认后填写联系人和身体信息。',
        '名单确定后因故不能参加的，在这里发起替换或取消；疗养开始后只能登记参加结果。',
      ]}
      acts={nominationActs}
      facts={facts}
      files="凭据和体检报告"
      actions={(one, reload) => <Actions key={one.version} one={one} reload={reload} />}
      sections={(one) => <Notes key={one.version} one={one} />}
    />
  );
}

function Actions({ one, reload }: { one: One; reload(): void }) {
  const mayFill = usePermission('recup:nominate');
  const mayChange = usePermission('recup:change');
  const [open, setOpen] = useState<'health' | 'change'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <RevealContacts id={one.id} />
      {mayFill && FILLED_IN.includes(one.state) && (
        <Button type={one.state === 'CONFIRMED' ? 'primary' : 'default'} onClick={() => setOpen('health')}>
          填写身体信息
        </Button>
      )}
      {mayChange && one.state === 'CITY_PASSED' && !one.lockedChangeId && (
        <Button onClick={() => setOpen('change')}>发起替换/取消</Button>
      )}
      {open === 'health' && <HealthDialog one={one} onDone={reload} onClose={close} />}
      {open === 'change' && (
        <ChangeDialog submissionId={one.submissionId} original={one} onDone={reload} onClose={close} />
      )}
    </>
  );
}

/** What has to be read before anything is done. */
function Notes({ one }: { one: One }) {
  const mayFill = usePermission('recup:nominate');
  const { data } = useQuery(NominationFaultsDocument, {
    variables: { id: one.id },
    skip: !mayFill || one.state !== 'CONFIRMED',
    fetchPolicy: 'network-only',
  });
  const faults = data?.recupNominationFaults ?? [];
  return (
    <>
      {one.suspectedDead && (
        <Alert
          type="error"
          showIcon
          title="疑似去世，待核实"
          description="核实前不能审核通过；在名单中的，请办理系统已发起的取消，或另行替换。"
          style={{ marginBottom: 12 }}
        />
      )}
      {one.lockedChangeId && (
        <Alert
          type="warning"
          showIcon
          title="变更中"
          description={<Link to={`/recuperation/changes/${one.lockedChangeId}`}>查看在办变更</Link>}
          style={{ marginBottom: 12 }}
        />
      )}
      {faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="信息尚未完整"
          description={faults.join('；')}
          style={{ marginBottom: 12 }}
        />
      )}
    </>
  );
}
