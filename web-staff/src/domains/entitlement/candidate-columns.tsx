import { type DataColumn, MarkTag, StateTag } from '@yjs/web-kit';
import type { CandidateRowFragment } from '../../generated/graphql.ts';
import { candidateTone, consentWords, insuranceWords, matchWords } from './words.ts';

const years = (months: number) => `${Math.floor(months / 12)}年${months % 12 ? `${months % 12}个月` : ''}`;

/** The columns of 免申即享名单 (spec 8.7). */
export const candidateColumns: DataColumn<CandidateRowFragment>[] = [
  { key: 'no', title: '编号', hidden: true, render: (row) => row.candidateNo },
  { key: 'name', title: '姓名与身份证号', fixed: true, render: (row) => <Person row={row} /> },
  {
    key: 'discharge',
    title: '退役与服役',
    render: (row) => <TwoLines first={row.dischargeDate} second={`服役${years(row.serviceMonths)}`} />,
  },
  { key: 'direction', title: '安置去向', render: (row) => row.placementDirection },
  {
    key: 'waiting',
    title: '待安排起止',
    render: (row) => (
      <TwoLines first={`${row.waitingStart} 起`} second={row.waitingEnd ? `${row.waitingEnd} 止` : '至今'} />
    ),
  },
  { key: 'months', title: '已满月数', align: 'right', render: (row) => <Months row={row} /> },
  {
    key: 'insurance',
    title: '养老、医疗',
    render: (row) => (
      <TwoLines first={`养老${insuranceWords[row.pensionState]}`} second={`医疗${insuranceWords[row.medicalState]}`} />
    ),
  },
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

/** Two facts that belong together take one column, so that the result stays in view at 1280. */
function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <>
      <div>{first}</div>
      <div className="yjs-quiet">{second}</div>
    </>
  );
}

function Person({ row }: { row: CandidateRowFragment }) {
  return (
    <>
      <div>
        {row.name} <span className="yjs-quiet">{row.districtName}</span>{' '}
        {row.rivalRegions.length > 0 && (
          <MarkTag why={`${row.rivalRegions.join('、')}也申报了该人员，以安置系统的安置地为准。`}>另有申报</MarkTag>
        )}
      </div>
      <div className="yjs-quiet">{row.idNo}</div>
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
