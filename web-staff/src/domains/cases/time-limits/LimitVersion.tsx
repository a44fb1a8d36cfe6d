import {
  ActButtons,
  DownloadButton,
  type FlowActionData,
  PageHeader,
  StateTag,
  usePermission,
  useUrlState,
} from '@yjs/web-kit';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { RuleActDialog } from '../../../platform/rules/RuleActDialog.tsx';
import { RuleHistory } from '../../../platform/rules/RuleHistory.tsx';
import { RuleVersions } from '../../../platform/rules/RuleVersions.tsx';
import { type RuleData, toneOf, type VersionData } from '../../../platform/rules/rule-words.ts';
import { Differences } from './Differences.tsx';
import { ImpactView } from './ImpactView.tsx';
import { LimitViews } from './LimitViews.tsx';
import { keyOf, lengthOf, pageUrl, type SubjectData, type TableData } from './limit-words.ts';
import { RecountDialog } from './RecountDialog.tsx';
import { Recounts } from './Recounts.tsx';

export interface LimitVersionProps {
  table: TableData;
  rule: RuleData;
  version: VersionData;
  refresh(): Promise<unknown>;
}

const help = [
  '各事项、各环节和流程的办理时限。没有单独设置的事项，按“通用”一行的时限；按层级设置的，先于各级通用。',
  '修改时限先改成一份草稿，写明原因后提交，由另一人审批；同意后次日（或指定日期）起，对新进入的环节适用。',
  '办理中的办件仍按原时限。需要一并调整的，在新版本生效后使用“立即重算”，先看受影响的办件再确认。',
];

/** A version of the configuration: what it sets, what it changes, who decided, and what became of records under way. */
export function LimitVersion({ table, rule, version, refresh }: LimitVersionProps) {
  const [asked, setAsked] = useState<FlowActionData>();
  const [recounting, setRecounting] = useState(false);
  const [, setState] = useUrlState(pageUrl);
  const mayExport = usePermission('time-limit:export');
  const cells = new Map(table.cells.map((cell) => [keyOf(cell), cell]));
  const limitOf = (key: string) => {
    const cell = cells.get(key);
    return { length: cell ? lengthOf(cell) : null, ...(cell?.changed && { before: cell.before ?? null }) };
  };
  return (
    <article className="staff-record">
      <PageHeader
        title="时效配置"
        tags={<StateTag title={version.stateTitle} tone={toneOf(version)} />}
        subtitle={`第${version.number}版${version.note ? ` · ${version.note}` : ''}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space wrap>
            {mayExport && <DownloadButton label="导出 Excel" url={`/exports/time-limits.xlsx?v=${table.number}`} />}
            {table.recountable && <Button onClick={() => setRecounting(true)}>立即重算</Button>}
            <ActButtons actions={version.flow.availableActions} onAct={setAsked} />
            <EditButton table={table} rule={rule} version={version} />
          </Space>
        }
      />
      <Elsewhere table={table} rule={rule} />
      {table.hints.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="limit-alert"
          title="请核对以下时限"
          description={<HelpLines lines={table.hints} />}
        />
      )}
      <div className="limit-page">
        <LimitViews table={table} limitOf={limitOf} weightOf={weightOf} />
        <aside className="limit-side" aria-label="版本说明">
          <Differences version={version} />
          {table.editable && (version.state === 'DRAFT' || version.state.startsWith('PENDING')) && (
            <>
              <h2 className="staff-section-title">对办理中的办件</h2>
              <p className="yjs-quiet">生效后办理中的办件仍按原时限；如届时立即重算，影响如下：</p>
              <ImpactView versionId={table.versionId} brief />
            </>
          )}
          <Recounts recounts={table.recounts} />
          <RuleHistory versionId={version.id} version={version.version} />
        </aside>
      </div>
      <RuleVersions
        versions={rule.versions}
        shown={version}
        onShow={(number) => setState({ v: String(number), edit: '' })}
      />
      {asked && (
        <RuleActDialog
          action={asked}
          rule={rule}
          version={version}
          onClose={() => setAsked(undefined)}
          onDone={() => void refresh()}
        />
      )}
      {recounting && (
        <RecountDialog
          versionId={table.versionId}
          number={table.number}
          onDone={refresh}
          onClose={() => setRecounting(false)}
        />
      )}
    </article>
  );
}

const weightOf = ({ weight, weightBefore }: SubjectData) => ({
  weight: weight ?? 0,
  ...(weightBefore != null && { before: weightBefore }),
});

/** A draft is gone on with; a change set begins upon the version approved last, while none is being written or decided. */
function EditButton({ table, rule, version }: Pick<LimitVersionProps, 'table' | 'rule' | 'version'>) {
  const draft = rule.versions.find(({ state }) => state === 'DRAFT');
  if (!table.editable || (draft ? draft.id !== version.id : table.openNumber != null)) return null;
  const number = draft ? draft.number : table.latestNumber;
  return (
    <Link to={`/time-limits?v=${number}&edit=1`}>
      <Button type={draft ? 'default' : 'primary'}>{draft ? '继续修改' : '修改时限'}</Button>
    </Link>
  );
}

/** That another version is being written, or that this one does not hold. */
function Elsewhere({ table, rule }: Pick<LimitVersionProps, 'table' | 'rule'>) {
  const open = rule.versions.find(({ number }) => number === table.openNumber);
  const lines = [
    table.number < table.currentNumber && {
      number: table.currentNumber,
      text: `您正在查看已被替代的版本，现行为第${table.currentNumber}版。`,
    },
    open && open.number !== table.number && { number: open.number, text: `第${open.number}版${open.stateTitle}。` },
  ].flatMap((line) => line || []);
  return lines.map(({ number, text }) => (
    <Alert
      key={number}
      type="info"
      showIcon
      className="limit-alert"
      title={
        <>
          {text}
          <Link to={`/time-limits?v=${number}`}>查看</Link>
        </>
      }
    />
  ));
}
