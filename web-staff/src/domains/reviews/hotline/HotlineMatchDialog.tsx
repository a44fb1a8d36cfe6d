import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, formatDateTime, useRequestId } from '@yjs/web-kit';
import { App, Input, Modal, Radio, Skeleton, Space } from 'antd';
import { useState } from 'react';
import type { HotlineCandidatesQuery, HotlineOrderRowFragment } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { HotlineCandidatesDocument, MatchHotlineOrderDocument } from './hotline.graphql.ts';

export interface HotlineMatchDialogProps {
  order: HotlineOrderRowFragment;
  onClose(): void;
  onDone(): void;
}

type Candidate = HotlineCandidatesQuery['hotlineCandidates'][number];

/** 人工匹配: what the order may be about, by matter and day or by a number; the chosen one is handled as 差评整改. */
export function HotlineMatchDialog({ order, onClose, onDone }: HotlineMatchDialogProps) {
  const { message } = App.useApp();
  const [search, setSearch] = useState('');
  const { data, error, loading } = useQuery(HotlineCandidatesDocument, {
    variables: { orderId: order.id, ...(search && { search }) },
    fetchPolicy: 'no-cache',
  });
  const [match, matching] = useMutation(MatchHotlineOrderDocument);
  const [chosen, setChosen] = useState<string>();
  const requestIdOf = useRequestId();
  const candidates = data?.hotlineCandidates;
  const picked = candidates?.find(({ serviceId }) => serviceId === chosen);

  async function apply(): Promise<void> {
    if (!picked) return;
    const { serviceType, serviceId } = picked;
    const input = { orderId: order.id, version: order.version, serviceType, serviceId };
    try {
      const done = await match({ variables: { input: { ...input, requestId: requestIdOf(input) } } });
      message.success(`已匹配，在差评 ${done.data?.matchHotlineOrder.order.reviewNo ?? ''} 中办理`);
      onDone();
    } catch {
      // Shown below through `matching.error`.
    }
  }

  return (
    <Modal
      open
      width={720}
      title={`人工匹配 · 工单 ${order.orderNo}`}
      okText="匹配"
      cancelText="返回"
      okButtonProps={{ disabled: !picked }}
      confirmLoading={matching.loading}
      onOk={() => void apply()}
      onCancel={onClose}
    >
      <HelpLines
        lines={[
          `工单所述：${order.matterText}，${order.servedOn ?? '未说明日期'}，${order.placeText}。`,
          '匹配后立即开始差评整改（该办件已有在办差评的并入其中），计入投诉率；匹配后不能更改。',
        ]}
      />
      <Input.Search
        allowClear
        enterButton="查找"
        placeholder="一件事编号或办件编号；不填则列出事项和日期相近的办件"
        aria-label="查找办件"
        loading={loading}
        onSearch={(value) => {
          setChosen(undefined);
          setSearch(value.trim());
        }}
      />
      {error && <ErrorNotice error={error} />}
      {!candidates && !error && <Skeleton active paragraph={{ rows: 3 }} />}
      {candidates?.length === 0 && (
        <p className="staff-empty">没有您有权查看的相符办件，请按编号查找，或转市级匹配、退回12345。</p>
      )}
      {candidates && candidates.length > 0 && (
        <Radio.Group
          className="staff-preview-block"
          value={chosen}
          onChange={(event) => setChosen(event.target.value as string)}
        >
          <Space orientation="vertical">
            {candidates.map((one) => (
              <Radio key={one.serviceId} value={one.serviceId}>
                {wordsOf(one)}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      )}
      {matching.error && <ErrorNotice error={matching.error} safe="工单没有匹配，办件没有变化。" />}
    </Modal>
  );
}

function wordsOf({ matterName, serviceNo, applicantMasked, orgName, finishedAt, acceptedAt }: Candidate): string {
  const day = finishedAt
    ? `${formatDateTime(finishedAt)} 办结`
    : acceptedAt
      ? `${formatDateTime(acceptedAt)} 接件`
      : '';
  return [matterName, serviceNo, applicantMasked, orgName, day].filter(Boolean).join(' · ');
}
