import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  type FlowActionData,
  formatDateTime,
  HistoryList,
  LevelTag,
  PageHeader,
  QueryGate,
  RemainingChip,
  StateTag,
  useRecordChanges,
} from '@yjs/web-kit';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { WarningQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { useFigures } from '../../../platform/figures/useFigures.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PageSection } from '../../../platform/PageSection.tsx';
import { CaseActDialog } from '../CaseActDialog.tsx';
import { casesOf, onCaseOf, warningActs } from './warning-acts.ts';
import { stateTones, toneOf } from './warning-words.ts';
import { WarningDocument } from './warnings.graphql.ts';

const help = [
  '“为什么预警”逐项列出规则的条件和预警时的数据。',
  '有误的选“反馈误报”，说明理由（不少于10个字）；复核前同一规则不再预警该办件。',
];
type Detail = WarningQuery['warning'];

/** One warning: why it fired, what to do, what was said about it. */
export default function WarningPage() {
  const { id = '' } = useParams();
  const query = useQuery(WarningDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  useRecordChanges({ recordTypes: ['warning'], ids: [id], onChange: () => void query.refetch() });
  return (
    <QueryGate queries={[query]}>
      {query.data && <Content key={id} detail={query.data.warning} refresh={() => void query.refetch()} />}
    </QueryGate>
  );
}

function Content({ detail, refresh }: { detail: Detail; refresh(): void }) {
  const { warning, reasons, conditionText, feedback } = detail;
  const figures = useFigures('WARNING');
  const [asked, setAsked] = useState<FlowActionData>();
  const [caseAsked, setCaseAsked] = useState<FlowActionData>();
  return (
    <article className="staff-record">
      <PageHeader
        title={`${warning.message} · ${warning.nameMasked} ${warning.matterName}`}
        tags={
          <>
            <LevelTag level={toneOf(warning.level)} text={`${warning.level}级 ${warning.levelTitle}`} />
            <StateTag title={warning.stateTitle} tone={stateTones[warning.state]} />
            <RemainingChip remaining={warning.remaining} />
          </>
        }
        subtitle={`${warning.recordNo} · ${formatDateTime(warning.triggeredAt)} 预警 · 优先级 ${warning.priorityNo || '—'}`}
        actions={
          <>
            <ActButtons actions={warning.flow.availableActions} onAct={setAsked} />
            <ActButtons actions={onCaseOf(warning)} onAct={setCaseAsked} />
          </>
        }
        help={<HelpLines lines={help} />}
      />
      <div className="staff-record-columns">
        <div className="staff-record-main">
          <PageSection id="what" title="建议措施">
            <p>{warning.advice}</p>
            <p className="yjs-quiet">
              <Subject warning={warning} /> · {warning.orgName} · 责任人：
              {warning.handlerName ?? '未分派'} · {warning.process}／{warning.stage} · {warning.limitKindTitle}
            </p>
            {warning.resolution && <p>处理结果：{warning.resolution}</p>}
          </PageSection>
          <PageSection
            id="why"
            title="为什么预警"
            note={
              <Link to={`/rules/warning/${warning.ruleId}`}>
                {warning.ruleNo} {warning.ruleTitle} 第{warning.ruleVersion}版
              </Link>
            }
          >
            <p>{conditionText}</p>
            <ul className="staff-why">
              {reasons.map(({ text, fact, holds }) => (
                <li key={text}>
                  {holds ? '✓ 满足' : '✗ 不满足'}：{text}（当时：{fact}）
                </li>
              ))}
            </ul>
          </PageSection>
          {feedback.length > 0 && (
            <PageSection id="feedback" title="误报反馈">
              {feedback.map((one) => (
                <p key={one.id}>
                  {one.kindTitle}：{one.explanation}
                  {one.evidence && `（佐证：${one.evidence}）`}
                  <br />
                  <span className="yjs-quiet">
                    {one.byName} {formatDateTime(one.createdAt)} · 复核：{verdictText(one)}
                    {one.suggestionNo && (
                      <>
                        {' '}
                        · 规则修正建议 {one.suggestionNo}：{one.difference}（
                        <Link to={`/rules/warning/${warning.ruleId}`}>第{one.proposedVersion}版</Link>，
                        {one.suggestionStateTitle}）
                      </>
                    )}
                  </span>
                </p>
              ))}
            </PageSection>
          )}
        </div>
        <aside className="staff-record-side" aria-label="处理过程">
          <PageSection id="history" title="处理过程">
            <HistoryList events={warning.flow.history} />
          </PageSection>
        </aside>
      </div>
      {asked && (
        <ActDialog
          acts={warningActs(figures)}
          action={asked}
          rows={[warning]}
          onClose={() => setAsked(undefined)}
          onDone={refresh}
        />
      )}
      {caseAsked && (
        <CaseActDialog
          action={caseAsked}
          cases={casesOf([warning])}
          onClose={() => setCaseAsked(undefined)}
          onDone={refresh}
        />
      )}
    </article>
  );
}

/** Where what is warned of is worked on: the case, or the negative review. */
function Subject({ warning: { caseId, caseNo, recordId, recordNo, recordType } }: { warning: Detail['warning'] }) {
  if (recordType === 'negativeReview') return <Link to={`/reviews/negatives/${recordId}`}>打开差评 {recordNo}</Link>;
  return caseId ? <Link to={`/cases/${caseId}`}>打开办件 {caseNo}</Link> : recordNo;
}

function verdictText({ verdict, verdictByName, verdictText: words, verdictAt }: Detail['feedback'][number]): string {
  if (!verdict) return '待复核';
  const title = verdict === 'UPHELD' ? '误报成立' : '误报不成立';
  return [title, words, verdictByName, verdictAt && formatDateTime(verdictAt)].filter(Boolean).join(' ');
}
