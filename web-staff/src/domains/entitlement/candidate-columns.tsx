import { type DataColumn, MarkTag, StateTag } from '@yjs/web-kit';
import type { CandidateRowFragment } from '../../generated/graphql.ts';
import { candidateTone, consentWords, insuranceWords, matchWords } from './words.ts';

const years = (months: number) => `${Math.floor(months / 12)}年${months % 12 ? `${months % 12}个月` : ''}`;

/** The columns of 免申即享名单 (spec 8.7). */
export const candidateColumns: DataColumn<CandidateRowFragment>[] = [
  { key: 'no', title: '编号', hidden: true, render: (row) => row.candidateNo },
  { key: 'name', title: '姓名', fixed: true, render: (row) => row.name },
  { key: 'idNo', title: '身份证号码', fixed: true, render: (row) => row.idNo },
  { key: 'district', title: '区', render: (row) => <District row={row} /> },
  { key: 'discharge', title: '退役日期', render: (row) => row.dischargeDate },
  { key: 'service', title: '服役年限', align: 'right', render: (row) => years(row.serviceMonths) },
  { key: 'direction', title: '安置去向', render: (row) => row.placementDirection },
  { key: 'waiting', title: '待安排起始', render: (row) => row.waitingStart },
  { key: 'months', title: '已满月数', align: 'right', render: (row) => <Months row={row} /> },
  { key: 'pension', title: '养老', render: (row) => insuranceWords[row.pensionState] },
  { key: 'medical', title: '医疗', render: (row) => insuranceWords[row.medicalState] },
  { key: 'match', title: '匹配结果', render: (row) => matchWords[row.matchResult] },
  { key: 'consent', title: '确认状态', render: (row) => consentWords[row.consentState] },
  { key: 'batch', title: '批次', hidden: true, render: (row) => row.batchNo ?? '—' },
  {
    key: 'state',
    title: '办理结果',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={candidateTone(row.state)} />,
  },
  { key: 'reason', title: '失败原因', hidden: true, render: (row) => row.failureReason ?? '—' },
];

function District({ row }: { row: CandidateRowFragment }) {
  return (
    <>
      {row.districtName}{' '}
      {row.rivalRegions.length > 0 && (
        <MarkTag why={`${row.rivalRegions.join('、')}也申报了该人员，以安置系统的安置地为准。`}>另有申报</MarkTag>
      )}
    </>
  );
}

function Months({ row }: { row: CandidateRowFragment }) {
  return (
    <>
      {row.fullMonths} {row.alertedAt && <MarkTag why="自报到起已满6个月仍未上岗，已提醒区业务科长。">满6个月</MarkTag>}
    </>
  );
}
