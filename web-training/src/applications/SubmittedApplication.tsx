import { useMutation } from '@apollo/client/react';
import {
  ActButtons,
  DecisionDialog,
  type DecisionInput,
  DownloadButton,
  type FlowActionData,
  PageHeader,
  RemainingChip,
  StateTag,
} from '@yjs/web-kit';
import { App, Descriptions, Space } from 'antd';
import { useState } from 'react';
import { RecordColumns } from '../app/RecordColumns.tsx';
import type { OwnApplicationQuery } from '../generated/graphql.ts';
import { ActOnOwnApplicationDocument } from './applications.graphql.ts';
import { SubmittedContent } from './SubmittedContent.tsx';
import { stateTones } from './words.ts';

type Application = OwnApplicationQuery['projectApplication'];

const consequences: Readonly<Record<string, string[]>> = {
  takeBack: ['申报回到草稿，可以修改后重新提交；审核人员的待办随之关闭。'],
  giveUp: ['申报结束，不再办理；以后可以在“我的申报”中“复制”这份申报重新开始。'],
};

/** How a submitted application stands: way, opinions, what was reported. */
export function SubmittedApplication({ application: one, onDone }: { application: Application; onDone(): void }) {
  const [asked, setAsked] = useState<FlowActionData>();
  const results = [
    ['评审结论', one.reviewOutcomeTitle],
    ['评审得分', one.finalScore?.toFixed(2)],
    ['备案号', one.filingNo],
  ].flatMap(([label, value]) => (label && value ? [{ key: label, label, children: value }] : []));
  return (
    <>
      <PageHeader
        title={one.projectName}
        tags={
          <>
            <StateTag title={one.stateTitle} tone={stateTones[one.state]} />
            <RemainingChip remaining={one.flow.remaining} />
          </>
        }
        subtitle={[one.applicationNo, `第${one.contentVersion}版`, one.handler && `当前办理：${one.handler}`]
          .filter(Boolean)
          .join(' · ')}
        help="办理意见显示办理单位；退回后在这里修改并重新提交。"
        actions={
          <Space>
            <DownloadButton label="打印申报表" url={`/exports/project-applications/${one.id}/form.pdf`} />
            <ActButtons actions={one.flow.availableActions} waiting={one.flow.waitingActions} onAct={setAsked} />
          </Space>
        }
      />
      <RecordColumns path={one.flow.path} events={one.flow.history}>
        {results.length > 0 && (
          <section className="yjs-panel">
            <h2>评审结果</h2>
            <Descriptions size="small" bordered column={{ xs: 1, md: 3 }} items={results} />
          </section>
        )}
        <SubmittedContent application={one} />
      </RecordColumns>
      {asked && <OwnActDialog action={asked} application={one} onClose={() => setAsked(undefined)} onDone={onDone} />}
    </>
  );
}

function OwnActDialog({
  action,
  application: { id, version, projectName },
  onClose,
  onDone,
}: {
  action: FlowActionData;
  application: Application;
  onClose(): void;
  onDone(): void;
}) {
  const { message } = App.useApp();
  const [act] = useMutation(ActOnOwnApplicationDocument);

  async function confirm({ reasonText, note }: DecisionInput): Promise<void> {
    const input = { action: action.action, requestId: crypto.randomUUID(), rows: [{ id, version }], reasonText, note };
    const { data } = await act({ variables: { input } });
    const [row] = data?.advanceProjectApplications.rows ?? [];
    if (row && row.result !== 'OK') throw new Error(row.message ?? '操作没有执行');
    message.success(`${action.title}：已完成`);
    onClose();
    onDone();
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={projectName}
      reasonRequired={false}
      consequences={consequences[action.action] ?? []}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
