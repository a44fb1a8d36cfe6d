import { useQuery } from '@apollo/client/react';
import {
  ActButtons,
  DownloadButton,
  ErrorNotice,
  type FlowActionData,
  formatDateTime,
  PageHeader,
  StateTag,
  useKeysetPage,
  usePermission,
} from '@yjs/web-kit';
import { Button, Card, Empty, Skeleton, Space } from 'antd';
import { useState } from 'react';
import type { EntitlementMismatchesQuery } from '../../generated/graphql.ts';
import { ActDialog } from '../../platform/acts/ActDialog.tsx';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { candidateActs } from './candidate-acts.ts';
import { EntitlementNav } from './EntitlementNav.tsx';
import { MismatchesDocument } from './entitlement.graphql.ts';
import { RevealCandidate } from './RevealCandidate.tsx';
import { candidateTone } from './words.ts';

type Mismatch = EntitlementMismatchesQuery['entitlementCandidates']['nodes'][number];

const help = [
  '安置系统与社保系统的信息不一致时，不推送社保，先在这里核实。',
  '显示的值已脱敏，只有一个字不同时显示该字；需要时点“查看完整信息”，须填写原因。',
  '“已在其他单位参保”的，不能采用任何一方的值，请转人工核实或排除。',
];

/** 匹配差异: person by person, both systems side by side, with the three decisions. */
export default function MismatchList() {
  const page = useKeysetPage();
  const variables = { filter: { states: ['MISMATCH' as const, 'VERIFYING' as const] }, ...page.variables };
  const { data, error, refetch } = useQuery(MismatchesDocument, { variables, fetchPolicy: 'cache-and-network' });
  const mayExport = usePermission('entitlement:export');
  const [asked, setAsked] = useState<{ action: FlowActionData; one: Mismatch }>();
  const list = data?.entitlementCandidates;
  return (
    <>
      <PageHeader
        title="匹配差异"
        tags={list && <span className="yjs-quiet">共 {list.totalCount ?? list.nodes.length} 人</span>}
        help={<HelpLines lines={help} />}
        actions={
          mayExport && <DownloadButton label="导出差异" url="/exports/entitlement-differences.xlsx" fields={{}} />
        }
      />
      <EntitlementNav active="/entitlement/mismatches" />
      {error && !list && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton active paragraph={{ rows: 10 }} />}
      {list?.nodes.length === 0 && <Empty description="没有待核实的差异。系统每天2点与社保系统比对一次。" />}
      <div className="staff-stack">
        {list?.nodes.map((one) => (
          <Card
            key={one.id}
            size="small"
            title={
              <Space wrap>
                <span>
                  {one.name} {one.idNo}
                </span>
                <StateTag title={one.stateTitle} tone={candidateTone(one.state)} />
                <span className="yjs-quiet">
                  {one.districtName} · 比对于 {formatDateTime(one.matchedAt)}
                </span>
              </Space>
            }
          >
            <ComparisonTable fields={one.comparison} />
            <div className="staff-preview-block">
              <RevealCandidate id={one.id} />
              <ActButtons actions={one.flow.availableActions} onAct={(action) => setAsked({ action, one })} />
            </div>
          </Card>
        ))}
        {list?.pageInfo.hasNextPage && <Button onClick={() => page.next(list.pageInfo)}>下一页</Button>}
      </div>
      {asked && (
        <ActDialog
          acts={candidateActs}
          action={asked.action}
          rows={[asked.one]}
          onClose={() => setAsked(undefined)}
          onDone={() => void refetch()}
        />
      )}
    </>
  );
}
