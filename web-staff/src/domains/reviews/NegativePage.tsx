import { type Facts, type FurtherFact, formatDateTime } from '@yjs/web-kit';
import { Link } from 'react-router';
import { useFigures } from '../../platform/figures/useFigures.ts';
import { RecordPage } from '../../platform/records/RecordPage.tsx';
import { type NegativeReviewTypes, negativeReview } from '../../records/negative-review.ts';
import { GradeMark } from './GradeMark.tsx';
import { negativeActs } from './negative-acts.tsx';
import { ServiceLink } from './ServiceLink.tsx';
import { gradeWords } from './words.ts';

const help = [
  '先联系评价人了解情况，再由负责人核实；属实的制定措施整改，整改后回访。',
  '需要联系评价人时，请从办件页查看联系电话（查看须说明原因并留痕）。',
  '没有联系上的请登记“未联系上”，不算已联系、已回访；匿名评价不联系、不回访，由负责人直接核实。',
  '谁办理、谁负责：负责人可分派责任人；没有分派的，由首先联系的人负责。被评价人不能办理对自己的差评。',
];

type Review = NegativeReviewTypes['One'];

const facts: Facts<NegativeReviewTypes> = {
  grade: ({ grade }) =>
    grade === 1 || grade === 2 ? <GradeMark grade={grade} title={gradeWords[grade === 1 ? '1' : '2']} /> : '—',
  sourceTitle: ({ sourceTitle, orderNo }) => (
    <>
      {sourceTitle} {orderNo && <Link to={`/reviews/hotline?search=${orderNo}`}>{orderNo}</Link>}
    </>
  ),
  content: ({ content }) => content || '未填写',
  serviceNo: (review) => <ServiceLink service={review} />,
  evaluationId: ({ evaluationId }) =>
    evaluationId ? <Link to={`/evaluations/${evaluationId}`}>查看评价和答复</Link> : '无',
  staff: ({ staff }) => staff.map(({ name, no }) => `${name}（${no}）`).join('、') || '未指定',
  ownerName: ({ ownerName }) => ownerName ?? '未指定，由首先办理的人负责',
  contactAt: (review) =>
    review.contactAt ? (
      <>
        {formatDateTime(review.contactAt)} {review.contactByName}
        <Said words={wordsOf(review, 'contact')} />
      </>
    ) : (
      unreachedWords(review, 'unreached', '尚未联系')
    ),
  verdictTitle: ({ verdictTitle }) => verdictTitle ?? '尚未核实',
  revisitGrade: (review) =>
    review.revisitGrade ? (
      <>
        {revisitWords(review.revisitGrade)}
        <Said words={wordsOf(review, 'revisit')} />
      </>
    ) : (
      unreachedWords(review, 'missed', '尚未回访')
    ),
};

/** One negative review: what was said, what has been done, what is next. */
export default function NegativePage() {
  const figures = useFigures('REVIEW');
  return (
    <RecordPage
      record={negativeReview}
      title={({ reviewNo }) => `差评 ${reviewNo}`}
      subtitle={({ matterName, orgName, dispatchAt }) =>
        `${matterName} · ${orgName} · ${formatDateTime(dispatchAt)} 受理`
      }
      help={help}
      about="评价情况"
      files="凭证和依据"
      facts={facts}
      more={further}
      acts={negativeActs(figures)}
    />
  );
}

/** What was written at the last act of that kind; empty where there was none. */
function wordsOf({ flow }: Review, action: string): string {
  const last = flow.history
    .filter((event) => event.action === action)
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1);
  return last ? [last.reasonTitle, last.reasonText, last.note].filter(Boolean).join('，') : '';
}

/** 整改措施 and what came of them, once they were written down, and what the hotline asks for. */
function further(review: Review): FurtherFact[] {
  const measures = [
    { key: 'measures', label: '整改措施', children: wordsOf(review, 'rectify'), wide: true },
    { key: 'extension', label: '延期原因', children: wordsOf(review, 'extend'), wide: true },
    { key: 'result', label: '整改结果', children: wordsOf(review, 'rectified'), wide: true },
  ];
  return [
    ...measures.filter(({ children }) => children),
    ...(review.orderDeadline
      ? [{ key: 'deadline', label: '12345要求时限', children: formatDateTime(review.orderDeadline) }]
      : []),
  ];
}

function Said({ words }: { words: string }) {
  return words ? <div>{words}</div> : null;
}

function revisitWords(grade: number): string {
  return Object.entries(gradeWords).find(([key]) => key === String(grade))?.[1] ?? '';
}

/** That it was tried in vain, and how; else that it was not tried yet. */
function unreachedWords(review: Review, action: 'unreached' | 'missed', otherwise: string) {
  const words = wordsOf(review, action);
  if (!words) return otherwise;
  return (
    <>
      未联系上
      <Said words={words} />
    </>
  );
}
