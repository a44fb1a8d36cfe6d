import { useMutation, useQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, MarkTag, usePermission } from '@yjs/web-kit';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { SatisfactionCommentsQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { RedactCommentsDocument, SatisfactionCommentsDocument } from './satisfaction.graphql.ts';

type Comment = SatisfactionCommentsQuery['satisfactionComments'][number];

/** 意见核对 (BR25-3): what one's own trainees wrote, and how it is handed over; the program proposes what to take out. */
export function RedactionSection({ reportId }: { reportId: string }) {
  const { message } = App.useApp();
  const mayRedact = usePermission('training.satisfaction:collect');
  const { data, error, refetch } = useQuery(SatisfactionCommentsDocument, {
    variables: { reportId },
    fetchPolicy: 'network-only',
  });
  const [redact, { loading, error: refused }] = useMutation(RedactCommentsDocument);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const comments = data?.satisfactionComments;
  const textOf = ({ id, redacted }: Comment) => texts[id] ?? redacted;
  async function keep(): Promise<void> {
    const kept = (comments ?? []).map((comment) => ({ id: comment.id, redacted: textOf(comment) }));
    await redact({ variables: { reportId, comments: kept } }).then(
      () => message.success('已核对，可以复送'),
      () => undefined,
    );
  }
  const columns: DataColumn<Comment>[] = [
    {
      key: 'original',
      title: '原文（机构看不到）',
      render: ({ original, suggested }) => (
        <>
          {original} {suggested && <MarkTag>建议脱敏</MarkTag>}
        </>
      ),
    },
    {
      key: 'redacted',
      title: '复送的文字（清空则不复送）',
      render: (comment) =>
        mayRedact ? (
          <Input.TextArea
            aria-label={`复送的文字：${comment.original}`}
            value={textOf(comment)}
            maxLength={2000}
            autoSize={{ minRows: 1, maxRows: 4 }}
            onChange={({ target }) => setTexts({ ...texts, [comment.id]: target.value })}
          />
        ) : (
          comment.redacted
        ),
    },
    { key: 'checked', title: '核对', width: 80, render: ({ checked }) => (checked ? '已核对' : '待核对') },
  ];
  const open = comments?.some(({ checked }) => !checked) === true || Object.keys(texts).length > 0;
  return (
    <PageSection
      id="redaction"
      title="意见核对"
      note="本区学员的意见，随机排列"
      extra={
        mayRedact &&
        comments !== undefined &&
        comments.length > 0 && (
          <Button type="primary" disabled={!open} loading={loading} onClick={() => void keep()}>
            核对完毕
          </Button>
        )
      }
    >
      <PlainTable
        label="意见核对"
        rows={comments}
        columns={columns}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '本区学员没有填写意见', hint: '不需要核对。' }}
      />
      {refused && <ErrorNotice error={refused} />}
    </PageSection>
  );
}
