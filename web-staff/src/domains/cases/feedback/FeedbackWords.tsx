import { formatInstant } from '@yjs/web-kit';
import { Descriptions, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { FeedbackPageQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';

export interface FeedbackWordsProps {
  page: FeedbackPageQuery['feedbackMessage'];
  /** Masked, or in clear once it was revealed. */
  personIdNo: string | null;
}

const shown = (value: ReactNode): ReactNode => (value === null || value === undefined || value === '' ? '—' : value);

function copyable(text: string | null): ReactNode {
  return text ? <Typography.Text copyable={{ tooltips: ['复制', '已复制'] }}>{text}</Typography.Text> : '—';
}

/** (b) The department's words in full; what it left out is seen to be left out. */
export function FeedbackWords({ page, personIdNo }: FeedbackWordsProps) {
  const one = page.message;
  const status = [one.externalText, one.externalCode && `（代码 ${one.externalCode}）`].filter(Boolean).join('');
  const materials = page.requiredMaterials.map((material) => [material.name, material.note].filter(Boolean).join('：'));
  const words: [string, ReactNode][] = [
    ['外部状态', shown(status)],
    ['原因', shown(page.reasonText)],
    ['建议', shown(page.suggestion)],
    ['需补正材料', materials.length > 0 ? materials.join('；') : '—'],
    ['经办人', copyable(page.handledBy)],
    ['联系电话', copyable(page.contactPhone)],
    ['经办机构', shown(page.handledOrg)],
    ['办理时间', formatInstant(page.handledAt)],
    ['身份证号码', shown(personIdNo)],
    ['报送方式', one.channelTitle],
    ['发送时间', formatInstant(page.sentAt)],
    ['接收时间', formatInstant(one.receivedAt)],
    ['阅读', one.readAt ? `${page.readByName ?? ''} ${formatInstant(one.readAt)}` : '未读'],
    ['处理人', shown(one.handlerName)],
    ['处理意见', shown(one.processNote)],
    ['平台应答', `${one.answerCode} ${one.answerMessage}`],
  ];
  const wide = new Set(['外部状态', '原因', '建议', '需补正材料', '处理意见']);
  return (
    <PageSection id="words" title="部门反馈内容">
      <Descriptions
        size="small"
        bordered
        column={2}
        items={words.map(([label, children]) => ({ key: label, label, children, span: wide.has(label) ? 2 : 1 }))}
      />
    </PageSection>
  );
}
