import { type Cells, StateTag, useSession } from '@yjs/web-kit';
import { useFigures } from '../../platform/figures/useFigures.ts';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type NegativeReviewTypes, negativeReview } from '../../records/negative-review.ts';
import { GradeMark } from './GradeMark.tsx';
import { negativeActs } from './negative-acts.tsx';
import { ServiceLink } from './ServiceLink.tsx';
import { gradeWords } from './words.ts';

/** Stars above their words: the time left must not be pushed out of sight. */
const grading = { whiteSpace: 'normal', maxWidth: 112 } as const;
const naming = { whiteSpace: 'normal', maxWidth: 180 } as const;

const cellsOf = (oneCentre: boolean): Cells<NegativeReviewTypes> => ({
  grade: (row) => (
    <>
      {row.grade === 1 || row.grade === 2 ? (
        <div style={grading}>
          <GradeMark grade={row.grade} title={gradeWords[row.grade === 1 ? '1' : '2']} />
        </div>
      ) : (
        '—'
      )}
      <div className="yjs-quiet">{row.sourceTitle}</div>
      {row.orderNo && <div className="yjs-quiet">{row.orderNo}</div>}
    </>
  ),
  content: (row) => row.content || '未填写',
  matterName: {
    ...(oneCentre && { title: '事项与办件' }),
    render: (row) => (
      <>
        <div style={naming}>{row.matterName}</div>
        <ServiceLink service={row} />
        {!oneCentre && (
          <div className="yjs-quiet" style={naming}>
            {row.orgName}
          </div>
        )}
      </>
    ),
  },
  stateTitle: (row) => (
    <>
      <StateTag title={row.stateTitle} tone={negativeReview.tones?.[row.state]} />
      <div className="yjs-quiet">{row.ownerName ?? '未指定责任人'}</div>
    </>
  ),
});

/** Of one centre, and of several. */
const cells = { one: cellsOf(true), several: cellsOf(false) };

/** 差评整改 (01 §11.6): what has to be contacted, put right and called back. */
export default function NegativeList() {
  const figures = useFigures('REVIEW');
  const oneCentre = useSession().session?.user.org.level === 'CENTRE';
  return (
    <RecordListPage
      record={negativeReview}
      help={[
        `收到1星、2星评价后，在${figures.limit('REVIEW', '联系评价人')}内联系评价人；核实后在${figures.limit('REVIEW', '整改')}内整改，复杂的说明原因后可延至${figures.limit('REVIEW', '复杂整改')}。`,
        '认定误评、恶意差评须有依据，由区业务科长决定；评价等级和内容始终保持原样。',
        '整改后逐件回访；超期的自动发出一级预警。',
        '没有联系上的请登记“未联系上”，不算已联系、已回访；被评价人不能办理对自己的差评。',
      ]}
      cells={oneCentre ? cells.one : cells.several}
      acts={negativeActs(figures)}
      empty={{ title: '没有差评', hint: '收到1星、2星评价时显示在这里。' }}
    />
  );
}
