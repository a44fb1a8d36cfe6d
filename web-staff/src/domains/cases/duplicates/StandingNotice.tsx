import { useQuery } from '@apollo/client/react';
import { readIdNumber } from '@yjs/web-kit';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { StandingApplicationsDocument } from './duplicates.graphql.ts';

export interface StandingNoticeProps {
  idNo: unknown;
  dischargeDate: unknown;
}

/** Asked as soon as a whole number stands in the form (01 §4.4 no. 1): what this person has applied for already. */
export default function StandingNotice({ idNo, dischargeDate }: StandingNoticeProps) {
  const typed = typeof idNo === 'string' && readIdNumber(idNo).ok ? idNo : undefined;
  const { data } = useQuery(StandingApplicationsDocument, {
    variables: {
      idNo: typed ?? '',
      dischargeDate: typeof dischargeDate === 'string' && dischargeDate ? dischargeDate : undefined,
    },
    skip: typed === undefined,
    fetchPolicy: 'network-only',
  });
  const found = data?.standingApplications ?? [];
  const blocking = found.filter(({ severity }) => severity === 'BLOCKING');
  const [first] = blocking.length > 0 ? blocking : found;
  const returned = found.find(({ returnedCaseId }) => returnedCaseId);
  if (typed === undefined || !first) return null;
  const more =
    found.length > 1
      ? `（共 ${found.length} 个事项，当前状态：${first.stateTitle}）`
      : `（当前状态：${first.stateTitle}）`;
  return (
    <Alert
      type={blocking.length > 0 ? 'warning' : 'info'}
      showIcon
      role="status"
      title={blocking.length > 0 ? '该申请人可能重复申报' : '该申请人曾申请过'}
      description={
        <>
          {first.message}
          {more}。{blocking.length > 0 && '仍可登记，登记后标记“疑似重复”，核实前不能预审通过。'}
          {returned && <Link to={`/cases/${returned.returnedCaseId}`}>打开被退回的申请</Link>}
        </>
      }
    />
  );
}
