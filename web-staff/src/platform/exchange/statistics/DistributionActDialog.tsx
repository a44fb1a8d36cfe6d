import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import { useState } from 'react';
import type { DistributionUseFragment } from '../../../generated/graphql.ts';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import {
  AdjustDistributionLimitsDocument,
  AskDistributionRecallDocument,
  KeepDistributionDocument,
  RecallUsedDistributionDocument,
  ResumeUsedDistributionDocument,
  SuspendUsedDistributionDocument,
} from './distribution-use.graphql.ts';
import { actTitles, type UseAct } from './distribution-use-columns.tsx';
import { LimitFields, type Limits } from './LimitFields.tsx';

type Use = DistributionUseFragment;

interface ActWords {
  lines(row: Use): readonly string[];
  common: readonly string[];
  danger?: boolean;
}

const recorded = '操作人和原因记入审计日志。';

const words: Readonly<Record<UseAct, ActWords>> = {
  limits: {
    lines: (row) => [
      `新限额从下一次调用起适用于应用“${row.appName}”；今日已调用 ${row.callsToday} 次。`,
      '含敏感字段的分发须经安全管理员审批，批准前按原限额调用。',
      recorded,
    ],
    common: ['按实际用量核减', '业务量增加，需要提高', '发现异常调用，先行收紧'],
  },
  suspend: {
    lines: (row) => [
      `暂停后，应用“${row.appName}”从下一次调用起被拒绝（DX-4032），直到恢复。`,
      '尚在审批的新版本不再生效，须重新提交。',
      recorded,
    ],
    common: ['长期没有调用，先行暂停', '发现异常调用，先行暂停', '应用方申请暂停'],
    danger: true,
  },
  resume: {
    lines: (row) => [`恢复后，应用“${row.appName}”可以立即按原来的字段和限额调用。`, recorded],
    common: ['核查已完成，恢复使用', '应用方申请恢复使用'],
  },
  ask: {
    lines: (row) => [
      `已 ${row.idleDays} 天没有调用。标记后通知负责人${row.ownerName}，调用不受影响。`,
      '负责人确认不再需要的，撤销；仍需使用的，取消标记并说明用途。',
      recorded,
    ],
    common: ['长期没有调用，请确认是否仍需使用', '应用系统已下线'],
  },
  keep: {
    lines: () => ['取消标记后，分发照常保留。', recorded],
    common: ['业务按季度使用，予以保留', '应用方确认近期使用'],
  },
  recall: {
    lines: (row) => [
      `撤销后，应用“${row.appName}”不能再经通道“${row.channelName}”取得数据。`,
      '撤销不能恢复；以后需要时须重新申请分发。',
      recorded,
    ],
    common: ['长期没有调用，予以回收', '应用系统已下线'],
    danger: true,
  },
};

export interface DistributionActDialogProps {
  act: UseAct;
  distribution: Use;
  onDone(): void;
  onClose(): void;
}

/** One act on a distribution from the statistics: its consequences, the reason, and for 调整限额 the new numbers. */
export function DistributionActDialog({ act, distribution, onDone, onClose }: DistributionActDialogProps) {
  const { message } = App.useApp();
  const { ratePerMinute, dailyQuota, maxRowsPerCall } = distribution;
  const [limits, setLimits] = useState<Limits>({ ratePerMinute, dailyQuota, maxRowsPerCall });
  const run = useActs();
  const { lines, common, danger } = words[act];
  return (
    <ReasonDialog
      title={`${actTitles[act]} · ${distribution.appName} → ${distribution.channelName}`}
      okText={actTitles[act]}
      danger={danger === true}
      lines={lines(distribution)}
      common={common}
      onConfirm={async (reason) => {
        const waits = await run(act, { id: distribution.id, version: distribution.version, reason }, limits);
        message.success(waits ? '已提交，待安全管理员审批' : `已${actTitles[act]}`);
        onDone();
      }}
      onClose={onClose}
    >
      {act === 'limits' && <LimitFields value={limits} onChange={setLimits} />}
    </ReasonDialog>
  );
}

/** Runs an act; true when it waits for approval. */
function useActs() {
  const [suspend] = useMutation(SuspendUsedDistributionDocument);
  const [resume] = useMutation(ResumeUsedDistributionDocument);
  const [recall] = useMutation(RecallUsedDistributionDocument);
  const [ask] = useMutation(AskDistributionRecallDocument);
  const [keep] = useMutation(KeepDistributionDocument);
  const [adjust] = useMutation(AdjustDistributionLimitsDocument);
  return async (act: UseAct, variables: { id: string; version: number; reason: string }, limits: Limits) => {
    if (act === 'limits') {
      const { data } = await adjust({ variables: { ...variables, limits } });
      return data?.adjustDistributionLimits.state === 'PENDING_APPROVAL';
    }
    const acts = { suspend, resume, recall, ask, keep };
    await acts[act]({ variables });
    return false;
  };
}
