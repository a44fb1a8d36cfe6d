import { useMutation } from '@apollo/client/react';
import {
  DatePicker,
  DecisionDialog,
  type DecisionInput,
  type FlowActionData,
  formatDay,
  type Picked,
  type StoredFile,
  UploadField,
} from '@yjs/web-kit';
import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { InterventionStatus, PlanRowFragment } from '../../../generated/graphql.ts';
import { type Figures, useFigures } from '../../../platform/figures/useFigures.ts';
import { useRequestId } from '../../../platform/request-id.ts';
import { kindOf, statusOptions } from './plan-words.ts';
import { InterveneDocument } from './plans.graphql.ts';

const consequencesOf = ({ told }: Figures): Readonly<Record<string, readonly string[]>> => ({
  defer: [
    `原定日期不再自动办结；新日期前${told('autofinish.preNoticeWorkdays')}再次通知。`,
    '原因记入办件的办理过程；暂缓后仍可再次干预。',
  ],
  changeStatus: [
    '子办件立即变为所选状态并推送办件库；待补正的短信通知申请人。',
    '待补正、挂起期间暂停计时，恢复后剩余天数继续计算。',
    '调整后不能撤回，状态有变化的可再次调整。',
  ],
  finishNow: [
    '子办件立即变为“正常办结”，推送办件库并通知部门停止办理。',
    `办结后只能在${told('reopen.maxDays')}申请重新办理。`,
  ],
  disable: ['须区业务科长审批；审批前不会自动办结。', '同意后该子办件不再自动办结，须人工办结，可随时恢复。'],
  restore: [
    `重新按现行规则推算办结日期，并在办结前${told('autofinish.preNoticeWorkdays')}通知。`,
    '恢复后仍可再次暂缓或取消。',
  ],
});

export interface InterveneDialogProps {
  action: FlowActionData;
  plan: PlanRowFragment;
  onClose(): void;
  onDone(): void;
}

/** 干预 before a matter ends by itself: what happens, the particulars of the way chosen, and the reason. */
export function InterveneDialog({ action, plan, onClose, onDone }: InterveneDialogProps) {
  const { message } = App.useApp();
  const [mutate] = useMutation(InterveneDocument);
  const requestId = useRequestId();
  const [until, setUntil] = useState<Picked | null>(null);
  const [status, setStatus] = useState<InterventionStatus>();
  const [materials, setMaterials] = useState('');
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [uploading, setUploading] = useState(false);
  const kind = kindOf[action.action] ?? 'DEFER';
  const figures = useFigures();
  const alone = figures.numberOf('autofinish.deferralsAlone');
  const needsChief = kind === 'DEFER' && alone !== undefined && plan.deferCount >= alone;

  async function confirm({ reasonCode = '', reasonText = '' }: DecisionInput): Promise<void> {
    const names = materials.split(/[、\n]/).flatMap((name) => name.trim() || []);
    const wish = {
      planId: plan.id,
      version: plan.version,
      kind,
      reasonCode,
      reasonText,
      deferUntil: kind === 'DEFER' ? (until?.format('YYYY-MM-DD') ?? null) : null,
      newStatus: kind === 'CHANGE_STATUS' ? (status ?? null) : null,
      materials: status === 'SUPPLEMENT' ? names : null,
      attachmentIds: files.map(({ id }) => id),
    };
    const { data } = await mutate({ variables: { input: { ...wish, requestId: requestId(wish) } } });
    const [last] = data?.interveneAutoFinish.interventions ?? [];
    onDone();
    onClose();
    message.success(`${action.title}：${plan.matterName} ${last?.stateTitle ?? '已完成'}`);
  }

  return (
    <DecisionDialog
      open
      action={action}
      subject={`${plan.personName} ${plan.matterName}`}
      confirmText={
        plan.plannedOn
          ? `计划于 ${formatDay(plan.plannedOn)} 18:00 按“${plan.ruleTitle}”${plan.finishTitle}`
          : undefined
      }
      consequences={[
        ...(needsChief ? [`已暂缓${plan.deferCount}次，本次须区业务科长审批。`] : []),
        ...(consequencesOf(figures)[action.action] ?? []),
      ]}
      reasonRequired
      blocked={uploading ? '文件正在上传，上传完成后再提交。' : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      {kind === 'DEFER' && (
        <Form.Item
          label="暂缓至"
          required
          htmlFor="defer-until"
          extra={`最多${figures.told('autofinish.mostDeferWorkdays')}；遇休息日顺延到下一工作日`}
        >
          <DatePicker id="defer-until" value={until} onChange={setUntil} />
        </Form.Item>
      )}
      {kind === 'CHANGE_STATUS' && (
        <Form.Item label="调整为" required htmlFor="new-status">
          <Select<InterventionStatus>
            id="new-status"
            value={status}
            onChange={setStatus}
            options={statusOptions}
            style={{ width: 220 }}
          />
        </Form.Item>
      )}
      {status === 'SUPPLEMENT' && (
        <Form.Item label="需补正的材料" htmlFor="materials" extra="多项以顿号分隔；不填写时以原因告知申请人">
          <Input id="materials" value={materials} onChange={(event) => setMaterials(event.target.value)} />
        </Form.Item>
      )}
      {(kind === 'CHANGE_STATUS' || kind === 'FINISH_NOW') && (
        <Form.Item label="说明材料" required={kind === 'CHANGE_STATUS'}>
          <UploadField label="说明材料" value={files} onChange={setFiles} onBusy={setUploading} />
        </Form.Item>
      )}
    </DecisionDialog>
  );
}
