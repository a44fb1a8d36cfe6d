import { ActButtons, type FlowActionData, PageHeader, StateTag, useUrlState } from '@yjs/web-kit';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { RuleActDialog } from '../../../platform/rules/RuleActDialog.tsx';
import { RuleDifferences } from '../../../platform/rules/RuleDifferences.tsx';
import { RuleHistory } from '../../../platform/rules/RuleHistory.tsx';
import { RuleVersions } from '../../../platform/rules/RuleVersions.tsx';
import { type RuleData, toneOf, type VersionData } from '../../../platform/rules/rule-words.ts';
import { MatterTypes } from './MatterTypes.tsx';
import { OptionsViews } from './OptionsViews.tsx';
import { OptionTable } from './OptionTable.tsx';
import { bodyOf, listed, optionsUrl } from './options-body.ts';
import { PadPreview } from './PadPreview.tsx';

export interface OptionsVersionProps {
  rule: RuleData;
  version: VersionData;
  refresh(): Promise<unknown>;
}

const help = [
  '好差评各等级可以勾选的内容，按业务类型和服务场景细分；评价人看到的顺序就是这里的顺序。',
  '修改先存为草稿，写明原因后提交，由另一人审批；到生效时间起平板、网页和小程序按新版显示。',
  '已作出的评价保留当时的选项和版本。用过的选项只能停用，规定的差评选项不能停用。',
];

/** A version of 评价选项: what is offered, what it changes, who decided, and how the pad shows it. */
export function OptionsVersion({ rule, version, refresh }: OptionsVersionProps) {
  const [asked, setAsked] = useState<FlowActionData>();
  const [state, setState] = useUrlState(optionsUrl);
  const { options, matters } = bodyOf(version);
  const open = rule.versions.find(({ state: at }) => at === 'DRAFT' || at.startsWith('PENDING'));
  const draft = open?.state === 'DRAFT' ? open : undefined;
  const editable = rule.editable && (!open || draft?.id === version.id);
  return (
    <article className="staff-record">
      <PageHeader
        title="评价选项"
        tags={<StateTag title={version.stateTitle} tone={toneOf(version)} />}
        subtitle={`第${version.number}版${version.note ? ` · ${version.note}` : ''}`}
        help={<HelpLines lines={help} />}
        actions={
          <Space wrap>
            <ActButtons actions={version.flow.availableActions} onAct={setAsked} />
            {editable && (
              <Button type={draft ? 'default' : 'primary'} onClick={() => setState({ edit: true })}>
                {draft ? '继续修改' : '修改选项'}
              </Button>
            )}
          </Space>
        }
      />
      {open && open.id !== version.id && (
        <Alert
          type="info"
          showIcon
          className="option-alert"
          title={
            <>
              第{open.number}版{open.stateTitle}。
              <Button type="link" size="small" onClick={() => setState({ v: String(open.number) })}>
                查看
              </Button>
            </>
          }
        />
      )}
      <div className="option-page">
        <OptionsViews>
          {state.view === 'options' ? <OptionTable rows={listed(options, state)} /> : <MatterTypes matters={matters} />}
        </OptionsViews>
        <aside className="option-side" aria-label="预览和经过">
          {state.view === 'options' && <PadPreview key={state.grade} options={options} state={state} />}
          <RuleHistory versionId={version.id} version={version.version} />
        </aside>
      </div>
      <RuleDifferences version={version} />
      <RuleVersions
        versions={rule.versions}
        shown={version}
        onShow={(number) => setState({ v: String(number), edit: false })}
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
    </article>
  );
}
