import { useLazyQuery, useMutation } from '@apollo/client/react';
import { ErrorNotice } from '@yjs/web-kit';
import { App, Input, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import type { FeedbackRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { FeedbackCandidatesDocument, MatchFeedbackDocument } from './feedback-acts.graphql.ts';

export interface MatchDialogProps {
  feedback: FeedbackRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 人工匹配: find the sub-case by ID number or number, choose it, apply the department's words to it. */
export function MatchDialog({ feedback, onClose, onDone }: MatchDialogProps) {
  const { message } = App.useApp();
  const [find, found] = useLazyQuery(FeedbackCandidatesDocument, { fetchPolicy: 'no-cache' });
  const [match, { loading, error }] = useMutation(MatchFeedbackDocument);
  const [chosen, setChosen] = useState<string>();
  const candidates = found.data?.feedbackCandidates;

  async function apply(): Promise<void> {
    if (!chosen) return;
    try {
      const { id, version } = feedback;
      const { data } = await match({ variables: { message: { id, version }, subCaseId: chosen } });
      const applied = data?.matchFeedback.state === 'APPLIED';
      if (applied) message.success('已匹配，反馈已应用到办件');
      else message.warning('已匹配；与办件当前状态不符，未作改动，请核实');
      onDone();
    } catch {
      // Shown below through `error`.
    }
  }

  return (
    <Modal
      open
      width={640}
      title={`人工匹配 · ${feedback.departmentTitle} ${feedback.typeTitle ?? ''}`}
      okText="匹配并应用"
      cancelText="返回"
      okButtonProps={{ disabled: !chosen }}
      confirmLoading={loading}
      onOk={() => void apply()}
      onCancel={onClose}
    >
      <HelpLines
        lines={[
          `只列出由${feedback.departmentTitle}办理、您有权查看的子办件。`,
          '匹配后，部门的反馈立即应用到该子办件：办件状态随之变化，并推送办件库。',
        ]}
      />
      <Input.Search
        autoFocus
        enterButton="查找"
        placeholder="身份证号码、一件事编号或办件编号"
        aria-label="查找子办件"
        loading={found.loading}
        onSearch={(search) => {
          setChosen(undefined);
          if (search.trim()) void find({ variables: { id: feedback.id, search: search.trim() } });
        }}
      />
      {found.error && <ErrorNotice error={found.error} />}
      {candidates?.length === 0 && <p className="staff-empty">没有找到该部门办理的子办件，请核对号码。</p>}
      {candidates && candidates.length > 0 && (
        <Radio.Group
          className="staff-preview-block"
          value={chosen}
          onChange={(event) => setChosen(event.target.value as string)}
        >
          <Space orientation="vertical">
            {candidates.map((one) => (
              <Radio key={one.id} value={one.id}>
                {one.matterName} · {one.personName} · {one.bjNo} · {one.statusTitle}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      )}
      {error && <ErrorNotice error={error} safe="反馈没有匹配，办件没有变化。" />}
    </Modal>
  );
}
