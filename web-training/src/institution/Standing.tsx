import { Alert } from 'antd';
import type { MyInstitutionQuery } from '../generated/graphql.ts';

type Institution = Pick<
  NonNullable<MyInstitutionQuery['myInstitution']>,
  'suspendedFrom' | 'suspendedUntil' | 'nearestExpiry' | 'expiryState'
>;

/** What the institution has to know of itself before anything else (02 §2.5 “portal banner”). */
export function Standing({ institution }: { institution: Institution }) {
  return (
    <>
      <Suspension {...institution} />
      <Warning {...institution} />
    </>
  );
}

/** That nothing new is taken from the institution, for how long, and what may be done about it (T14-4). */
function Suspension({ suspendedFrom, suspendedUntil }: Institution) {
  if (!suspendedFrom) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={`机构已被暂停：${suspendedFrom} ${suspendedUntil ? `至 ${suspendedUntil}` : '起，至市局恢复为止'}`}
      description={`暂停期间不能申报新项目、发布报名，正在培训的班次不受影响。${
        suspendedUntil ? '期满次日自动恢复在库。' : ''
      }整改完成后，可向所在区退役军人事务局报送整改材料，由市局恢复。`}
    />
  );
}

/** What is due: first what blocks, then what will. */
function Warning({ expiryState, nearestExpiry }: Institution) {
  if (!nearestExpiry || !expiryState || expiryState === 'VALID') return null;
  const expired = expiryState === 'EXPIRED';
  return (
    <Alert
      type={expired ? 'error' : 'warning'}
      showIcon
      style={{ marginBottom: 12 }}
      title={expired ? `有资质已于 ${nearestExpiry} 到期` : `有资质将于 ${nearestExpiry} 到期`}
      description={
        expired
          ? '必备资质过期期间不能申报新项目、发布报名和开班。请上传续期后的资质，核验后自动恢复。'
          : '请及时办理续期，并上传续期后的资质。'
      }
    />
  );
}
