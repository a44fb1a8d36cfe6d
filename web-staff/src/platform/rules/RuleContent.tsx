import { ActButtons, type FlowActionData, MarkTag, PageHeader, StateTag, urlText, useUrlState } from '@yjs/web-kit';
import { Alert, Button, Space } from 'antd';
import { Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { HelpLines } from '../HelpLines.tsx';
import { RuleActDialog } from './RuleActDialog.tsx';
import { RuleDifferences } from './RuleDifferences.tsx';
import { RuleEffect } from './RuleEffect.tsx';
import { RuleHistory } from './RuleHistory.tsx';
import { RuleSwitchDialog } from './RuleSwitchDialog.tsx';
import { RuleTest } from './RuleTest.tsx';
import { RuleVersions } from './RuleVersions.tsx';
import { useRulePreview } from './rule-previews.ts';
import { type KindData, placeOf, type RuleData, toneOf, type VersionData } from './rule-words.ts';

export interface RuleContentProps {
  kind: KindData;
  rule: RuleData;
  refresh(): Promise<unknown>;
}

const help = [
  '左侧是所选版本的内容和改动，右侧是它对实际办件的影响；在下方的版本列表里可以切换到任一版本。',
  '参与起草的人不能审批同一版本。审批同意后次日零点生效，也可以选择立即生效。',
];
const url = { v: urlText() };

/** One version of a rule with what it changes, its effect, and all the others. */
export function RuleContent({ kind, rule, refresh }: RuleContentProps) {
  const navigate = useNavigate();
  const [{ v }, setState] = useUrlState(url);
  const [asked, setAsked] = useState<FlowActionData>();
  const [switching, setSwitching] = useState(false);
  const Preview = useRulePreview(kind.kind);
  const current = rule.versions.find(({ inForce }) => inForce);
  const waiting = rule.versions.find(({ state }) => state.startsWith('PENDING') || state === 'DRAFT');
  const version = rule.versions.find(({ number }) => String(number) === v) ?? waiting ?? current ?? rule.versions[0];
  if (!version) return null;
  const draft = rule.versions.find(({ state }) => state === 'DRAFT');
  return (
    <article className="staff-record">
      <PageHeader
        title={version.title}
        tags={
          <>
            <StateTag title={version.stateTitle} tone={toneOf(version)} />
            <MarkTag>{placeOf(rule)}</MarkTag>
          </>
        }
        subtitle={`${kind.title} · ${rule.ruleNo} · 第${version.number}版`}
        actions={
          <Space wrap>
            <ActButtons actions={version.flow.availableActions} onAct={setAsked} />
            <Edit rule={rule} version={version} draft={draft} onEdit={(n) => void navigate(`?edit=${n}`)} />
            {rule.editable && current && !kind.single && (
              <Button danger={current.enabled} onClick={() => setSwitching(true)}>
                {current.enabled ? '停用' : '启用'}
              </Button>
            )}
          </Space>
        }
        help={<HelpLines lines={help} />}
      />
      {waiting && waiting.id !== version.id && (
        <Alert
          type="info"
          showIcon
          title={
            <>
              第{waiting.number}版{waiting.stateTitle}。<Link to={`?v=${waiting.number}`}>查看</Link>
            </>
          }
        />
      )}
      <div className="rule-columns">
        <div className="rule-main">
          {!kind.single && <Saying version={version} />}
          {kind.single && <Why version={version} />}
          {Preview && (
            <Suspense fallback={null}>
              <Preview body={version.body} schema={kind.bodySchema} />
            </Suspense>
          )}
          <RuleDifferences version={version} />
          <RuleVersions versions={rule.versions} shown={version} onShow={(number) => setState({ v: String(number) })} />
        </div>
        <aside className="rule-side" aria-label="规则影响">
          {kind.hasEffect && <RuleEffect input={inputOf(rule, version)} />}
          {kind.hasTest && <RuleTest input={inputOf(rule, version)} />}
          <RuleHistory versionId={version.id} version={version.version} />
        </aside>
      </div>
      {asked && (
        <RuleActDialog
          action={asked}
          rule={rule}
          version={version}
          onClose={() => setAsked(undefined)}
          onDone={refresh}
        />
      )}
      {switching && current && (
        <RuleSwitchDialog rule={rule} current={current} onClose={() => setSwitching(false)} onDone={refresh} />
      )}
    </article>
  );
}

const inputOf = (rule: RuleData, { kind, title, condition, body }: VersionData) => ({
  kind,
  ruleId: rule.id,
  title,
  condition,
  body,
});

interface EditProps {
  rule: RuleData;
  version: VersionData;
  draft: VersionData | undefined;
  onEdit(number: number): void;
}

/** A draft is gone on with; else any version can be the base of the next one; a district makes its own. */
function Edit({ rule, version, draft, onEdit }: EditProps) {
  if (rule.replaceable) {
    return (
      <Link to={`/rules/${rule.kind}/new?replaces=${rule.id}`}>
        <Button type="primary">建立本区规则</Button>
      </Link>
    );
  }
  if (!rule.editable) return null;
  if (draft) return <Button onClick={() => onEdit(draft.number)}>继续编辑草稿</Button>;
  return <Button onClick={() => onEdit(version.number)}>{version.inForce ? '修改规则' : '以此版为底稿修改'}</Button>;
}

/** What the version says, as two sentences. */
function Saying({ version }: { version: VersionData }) {
  return (
    <section className="rule-saying" aria-label="规则内容">
      <p>
        <span className="yjs-quiet">当</span> <strong>{version.conditionText}</strong>
      </p>
      <p>
        <span className="yjs-quiet">则</span> <strong>{version.bodyText}</strong>
      </p>
      <Why version={version} />
    </section>
  );
}

/** On what the version rests, and why it was written. */
function Why({ version }: { version: VersionData }) {
  return (
    <>
      {version.basisText && <p className="yjs-quiet">依据：{version.basisText}</p>}
      {version.note && <p className="yjs-quiet">修改说明：{version.note}</p>}
    </>
  );
}
