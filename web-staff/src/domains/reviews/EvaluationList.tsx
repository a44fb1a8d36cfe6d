import { type Cells, formatDateTime, MarkTag, StateTag, useSession } from '@yjs/web-kit';
import { Link, useSearchParams } from 'react-router';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type EvaluationTypes, evaluation } from '../../records/evaluation.ts';
import { GradeMark } from './GradeMark.tsx';
import { isReplyId, ReplyLink } from './ReplyLink.tsx';
import { ServiceLink } from './ServiceLink.tsx';
import { replyTones } from './words.ts';

const help = [
  '列出您能看到的评价。评价等级、内容和时间任何人都不能修改；内容中的手机号、身份证号自动隐去。',
  '点开评价可以答复，答复经负责人审核后与评价一起公开，不显示评价人身份。',
  '1星、2星的评价自动转为差评，请到“差评整改”办理。',
  '匿名评价不显示评价人和办件；标“代录”的由工作人员按申请人意见录入。',
];
/** Answers and negative reviews change; an evaluation never does. */
const hears = ['evaluationReply', 'negativeReview'];

const naming = { whiteSpace: 'normal', maxWidth: 200 } as const;

const cellsOf = (oneCentre: boolean): Cells<EvaluationTypes> => ({
  submittedAt: (row) => (
    <>
      <div>{formatDateTime(row.submittedAt)}</div>
      <div className="yjs-quiet">
        {row.sceneTitle} · {row.channelTitle}
      </div>
    </>
  ),
  gradeTitle: (row) => <GradeMark grade={row.grade} title={row.gradeTitle} />,
  options: (row) => (
    <>
      {row.options.length > 0 && <div>{row.options.join('、')}</div>}
      <div className="yjs-quiet">{row.comment || (row.options.length === 0 ? '未填写' : '')}</div>
      {row.byProxy && <MarkTag why={`由${row.byProxyName ?? '工作人员'}按申请人意见代录`}>代录</MarkTag>}
      {row.late && <MarkTag why="断网时评价，恢复后上传">补传</MarkTag>}
      {row.clockWrong && <MarkTag why="设备时间不准，已按服务器时间记录，请校准设备">设备时间</MarkTag>}
      {row.pushState === 'FAILED' && <MarkTag why="未能推送市好差评平台，请到推送记录查看">推送失败</MarkTag>}
    </>
  ),
  matterName: (row) => (
    <>
      <div style={naming}>{row.matterName}</div>
      <ServiceLink service={row} />
    </>
  ),
  orgName: {
    ...(oneCentre && { title: '服务人员' }),
    render: (row) => (
      <>
        {!oneCentre && <div style={naming}>{row.orgName}</div>}
        <div className="yjs-quiet">{row.staff.map(({ name, no }) => `${name}（${no}）`).join('、') || '—'}</div>
      </>
    ),
  },
  replyStateTitle: (row) =>
    row.replyState ? <StateTag title={row.replyStateTitle} tone={replyTones[row.replyState]} /> : row.replyStateTitle,
  negativeStateTitle: (row) =>
    row.negativeId ? <Link to={`/reviews/negatives/${row.negativeId}`}>{row.negativeStateTitle}</Link> : '—',
});

/** Of one centre, and of several. */
const cells = { one: cellsOf(true), several: cellsOf(false) };

/** 评价查询 (R9.3.2), or the one answer that a to-do leads to. */
export default function EvaluationList() {
  const [params] = useSearchParams();
  const oneCentre = useSession().session?.user.org.level === 'CENTRE';
  const reply = params.get('reply') ?? '';
  if (isReplyId(reply)) return <ReplyLink id={reply} />;
  return (
    <RecordListPage
      record={evaluation}
      help={help}
      cells={oneCentre ? cells.one : cells.several}
      hears={hears}
      empty={{ title: '没有评价', hint: '群众评价后显示在这里；也可以清除筛选再看。' }}
    />
  );
}
