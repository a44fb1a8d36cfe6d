import { useQuery } from '@apollo/client/react';
import {
  type DataColumn,
  formatDateTime,
  MarkTag,
  RecordList,
  StateTag,
  useKeysetPage,
  useRecordList,
  useSession,
  useUrlState,
} from '@yjs/web-kit';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { EvaluationRowFragment } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { useListChoices } from '../../platform/lists/useListChoices.ts';
import { GradeMark } from './GradeMark.tsx';
import { isReplyId, ReplyLink } from './ReplyLink.tsx';
import { EvaluationsDocument } from './reviews.graphql.ts';
import { ServiceLink } from './ServiceLink.tsx';
import { evaluationFields, evaluationUrl, replyTones, toEvaluationFilter } from './words.ts';

const help = [
  '列出您能看到的评价。评价等级、内容和时间任何人都不能修改；内容中的手机号、身份证号自动隐去。',
  '点开评价可以答复，答复经负责人审核后与评价一起公开，不显示评价人身份。',
  '1星、2星的评价自动转为差评，请到“差评整改”办理。',
  '匿名评价不显示评价人和办件；标“代录”的由工作人员按申请人意见录入。',
];

/** A row of a list without a flow: nothing can be done to an evaluation. */
type Row = EvaluationRowFragment & { version: number; flow: { availableActions: [] } };

const wrapping = { whiteSpace: 'normal', minWidth: 160, maxWidth: 320 } as const;
const naming = { whiteSpace: 'normal', maxWidth: 200 } as const;

const columnsOf = (oneCentre: boolean): DataColumn<Row>[] => [
  {
    key: 'at',
    title: '评价时间与渠道',
    render: (row) => (
      <>
        <div>{formatDateTime(row.submittedAt)}</div>
        <div className="yjs-quiet">
          {row.sceneTitle} · {row.channelTitle}
        </div>
      </>
    ),
  },
  {
    key: 'grade',
    title: '评价等级',
    fixed: true,
    render: (row) => <GradeMark grade={row.grade} title={row.gradeTitle} />,
  },
  {
    key: 'comment',
    title: '评价选项与内容',
    render: (row) => (
      <div style={wrapping}>
        {row.options.length > 0 && <div>{row.options.join('、')}</div>}
        <div className="yjs-quiet">{row.comment || (row.options.length === 0 ? '未填写' : '')}</div>
        {row.byProxy && <MarkTag why={`由${row.byProxyName ?? '工作人员'}按申请人意见代录`}>代录</MarkTag>}
        {row.late && <MarkTag why="断网时评价，恢复后上传">补传</MarkTag>}
        {row.clockWrong && <MarkTag why="设备时间不准，已按服务器时间记录，请校准设备">设备时间</MarkTag>}
        {row.pushState === 'FAILED' && <MarkTag why="未能推送市好差评平台，请到推送记录查看">推送失败</MarkTag>}
      </div>
    ),
  },
  {
    key: 'matter',
    title: '事项与办件',
    render: (row) => (
      <>
        <div style={naming}>{row.matterName}</div>
        <ServiceLink service={row} />
      </>
    ),
  },
  {
    key: 'org',
    title: oneCentre ? '服务人员' : '服务中心与人员',
    render: (row) => (
      <>
        {!oneCentre && <div style={naming}>{row.orgName}</div>}
        <div className="yjs-quiet">{row.staff.map(({ name, no }) => `${name}（${no}）`).join('、') || '—'}</div>
      </>
    ),
  },
  {
    key: 'reply',
    title: '答复',
    fixed: true,
    render: (row) =>
      row.replyState ? <StateTag title={row.replyStateTitle} tone={replyTones[row.replyState]} /> : row.replyStateTitle,
  },
  {
    key: 'negative',
    title: '差评',
    render: (row) =>
      row.negativeId ? <Link to={`/reviews/negatives/${row.negativeId}`}>{row.negativeStateTitle}</Link> : '—',
  },
  { key: 'evaluator', title: '评价人', hidden: true, render: (row) => row.evaluatorMasked },
  { key: 'no', title: '评价编号', hidden: true, render: (row) => row.evaluationNo },
];

/** 评价查询 (R9.3.2), or the one answer that a to-do leads to. */
export default function EvaluationList() {
  const [params] = useSearchParams();
  const reply = params.get('reply') ?? '';
  return isReplyId(reply) ? <ReplyLink id={reply} /> : <Evaluations />;
}

/** What was said about the services of one's own centre, district or the city. */
function Evaluations() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(evaluationUrl);
  const choices = useListChoices(state.district);
  const filter = toEvaluationFilter(state);
  const page = useKeysetPage();
  const variables = { filter, ...page.variables };
  const query = useQuery(EvaluationsDocument, { variables, fetchPolicy: 'cache-and-network' });
  const found = query.data?.evaluations;
  const connection = useMemo(
    () =>
      found && {
        ...found,
        nodes: found.nodes.map((node): Row => ({ ...node, version: 1, flow: { availableActions: [] } })),
      },
    [found],
  );
  const list = useRecordList<Row>({
    recordTypes: ['evaluationReply', 'negativeReview'],
    variables,
    page,
    query,
    connection,
  });
  const oneCentre = useSession().session?.user.org.level === 'CENTRE';
  const columns = useMemo(() => columnsOf(oneCentre), [oneCentre]);
  const open = (row: Row) => void navigate(`/evaluations/${row.id}`);
  return (
    <RecordList
      id="evaluations"
      title="评价查询"
      help={<HelpLines lines={help} />}
      filters={{
        fields: evaluationFields(choices),
        values: { ...state },
        onChange: (patch) => setState(patch),
      }}
      exportAs={{ permission: 'review:export', url: '/exports/evaluations.xlsx', filter }}
      savedViews
      list={list}
      columns={columns}
      empty={{ title: '没有评价', hint: '群众评价后显示在这里；也可以清除筛选再看。' }}
      onActivate={open}
      onOpen={open}
    />
  );
}
