import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  AttachmentLink,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  PageHeader,
  RemainingChip,
  StateTag,
  useRecordChanges,
} from '@yjs/web-kit';
import { Descriptions, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { NegativeReviewQuery } from '../../generated/graphql.ts';
import { ActDialog } from '../../platform/acts/ActDialog.tsx';
import { useFigures } from '../../platform/figures/useFigures.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { PageSection } from '../cases/PageSection.tsx';
import { assignable } from './assignable.tsx';
import { FlowColumns } from './FlowColumns.tsx';
import { GradeMark } from './GradeMark.tsx';
import { NegativeReviewDocument } from './reviews.graphql.ts';
import { ServiceLink } from './ServiceLink.tsx';
import { gradeWords, negativeActs, negativeTones } from './words.ts';

const help = [
  '先联系评价人了解情况，再由负责人核实；属实的制定措施整改，整改后回访。',
  '需要联系评价人时，请从办件页查看联系电话（查看须说明原因并留痕）。',
  '没有联系上的请登记“未联系上”，不算已联系、已回访；匿名评价不联系、不回访，由负责人直接核实。',
  '谁办理、谁负责：负责人可分派责任人；没有分派的，由首先联系的人负责。被评价人不能办理对自己的差评。',
];

type Review = NegativeReviewQuery['negativeReview'];

/** One negative review: what was said, what has been done, what is next. */
export default function NegativePage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(NegativeReviewDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const figures = useFigures('REVIEW');
  const [asked, setAsked] = useState<FlowActionData>();
  const reload = () => void refetch();
  useRecordChanges({ recordTypes: ['negativeReview'], ids: [id], onChange: reload });
  const review = data?.negativeReview;
  if (!review) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return (
    <article className="staff-record">
      <PageHeader
        title={`差评 ${review.reviewNo}`}
        tags={
          <>
            <StateTag title={review.stateTitle} tone={negativeTones[review.state]} />
            <RemainingChip remaining={review.flow.remaining} />
          </>
        }
        subtitle={`${review.matterName} · ${review.orgName} · ${formatDateTime(review.dispatchAt)} 受理`}
        help={<HelpLines lines={help} />}
        actions={<ActButtons actions={review.flow.availableActions} onAct={setAsked} />}
      />
      <FlowColumns flow={review.flow}>
        <PageSection id="review" title="评价情况">
          <Facts review={review} />
        </PageSection>
        {review.files.length > 0 && (
          <PageSection id="files" title="凭证和依据">
            {review.files.map((file) => (
              <AttachmentLink key={file.id} file={file} />
            ))}
          </PageSection>
        )}
      </FlowColumns>
      {asked && (
        <ActDialog
          acts={assignable(negativeActs(figures))}
          action={asked}
          rows={[review]}
          onClose={() => setAsked(undefined)}
          onDone={reload}
        />
      )}
    </article>
  );
}

function Facts({ review }: { review: Review }) {
  const graded = review.grade === 1 || review.grade === 2;
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        {
          key: 'grade',
          label: '评价等级',
          children: graded ? (
            <GradeMark grade={review.grade ?? 1} title={gradeWords[review.grade === 1 ? '1' : '2']} />
          ) : (
            '—'
          ),
        },
        {
          key: 'source',
          label: '来源',
          children: (
            <>
              {review.sourceTitle}{' '}
              {review.orderNo && <Link to={`/reviews/hotline?search=${review.orderNo}`}>{review.orderNo}</Link>}
            </>
          ),
        },
        { key: 'content', label: '评价内容', span: 2, children: review.content || '未填写' },
        { key: 'evaluator', label: '评价人', children: review.evaluatorMasked },
        {
          key: 'case',
          label: '办件',
          children: <ServiceLink service={review} />,
        },
        {
          key: 'evaluation',
          label: '评价',
          children: review.evaluationId ? <Link to={`/evaluations/${review.evaluationId}`}>查看评价和答复</Link> : '无',
        },
        {
          key: 'staff',
          label: '服务人员',
          children: review.staff.map(({ name, no }) => `${name}（${no}）`).join('、') || '未指定',
        },
        { key: 'owner', label: '责任人', span: 2, children: review.ownerName ?? '未指定，由首先办理的人负责' },
        {
          key: 'contact',
          label: '联系情况',
          span: 2,
          children: review.contactAt ? (
            <>
              {formatDateTime(review.contactAt)} {review.contactByName}
              <Said words={wordsOf(review, 'contact')} />
            </>
          ) : (
            unreachedWords(review, 'unreached', '尚未联系')
          ),
        },
        { key: 'verdict', label: '核实结论', children: review.verdictTitle ?? '尚未核实' },
        {
          key: 'revisit',
          label: '回访评价',
          children: review.revisitGrade ? (
            <>
              {revisitWords(review.revisitGrade)}
              <Said words={wordsOf(review, 'revisit')} />
            </>
          ) : (
            unreachedWords(review, 'missed', '尚未回访')
          ),
        },
        ...measures(review).map(([key, label, children]) => ({ key, label, span: 2, children })),
        ...(review.orderDeadline
          ? [{ key: 'deadline', label: '12345要求时限', children: formatDateTime(review.orderDeadline) }]
          : []),
      ]}
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

/** 整改措施 and what came of them, once they were written down. */
function measures(review: Review): [key: string, label: string, words: string][] {
  const all: [string, string, string][] = [
    ['measures', '整改措施', wordsOf(review, 'rectify')],
    ['extension', '延期原因', wordsOf(review, 'extend')],
    ['result', '整改结果', wordsOf(review, 'rectified')],
  ];
  return all.filter(([, , words]) => words);
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
