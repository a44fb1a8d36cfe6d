import { useMutation } from '@apollo/client/react';
import { DatePicker, ErrorNotice, type Picked, reasonTextRules, toPicked } from '@yjs/web-kit';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useRequestId } from '../../../platform/request-id.ts';
import type { VersionData } from '../../../platform/rules/rule-words.ts';
import type { LimitViewsProps } from './LimitViews.tsx';
import {
  type Draft,
  keyOf,
  lengthText,
  type Place,
  placeText,
  type SubjectData,
  type TableData,
} from './limit-words.ts';
import { SaveTimeLimitDraftDocument } from './time-limits.graphql.ts';

export interface ChangeSetProps extends Pick<LimitViewsProps, 'limitOf' | 'weightOf'> {
  table: TableData;
  /** The draft that is gone on with; absent for a new one. */
  version: VersionData | undefined;
  draft: Draft;
  onDrop(place: Place): void;
  onDropWeight(subject: SubjectData): void;
  onSaved(number: number): Promise<void>;
}

interface Details {
  reason: string;
  wantedFrom: Picked | null;
}

/** 本次改动: what is changed so far, why, and from when; saved as one draft. */
export function ChangeSet({ table, version, draft, limitOf, weightOf, onDrop, onDropWeight, onSaved }: ChangeSetProps) {
  const { message } = App.useApp();
  const [save, { loading }] = useMutation(SaveTimeLimitDraftDocument);
  const [error, setError] = useState<unknown>();
  const requestId = useRequestId();
  const subjects = new Map(table.subjects.map((subject) => [subject.code, subject]));
  const count = draft.limits.size + draft.weights.size;

  async function submit({ reason, wantedFrom }: Details): Promise<void> {
    setError(undefined);
    const input = {
      version: version?.version ?? null,
      limits: [...draft.limits.values()].map(({ place, after }) => ({
        ...place,
        value: after?.value ?? null,
        unit: after?.unit ?? null,
        clockStart: after?.clockStart ?? null,
        pauseOn: after?.pauseOn ? [...after.pauseOn] : null,
      })),
      weights: [...draft.weights].map(([matterCode, weight]) => ({ matterCode, weight })),
      reason: reason.trim(),
      wantedFrom: wantedFrom?.format('YYYY-MM-DD') ?? null,
    };
    try {
      const { data } = await save({ variables: { input: { ...input, requestId: requestId(input) } } });
      message.success('草稿已保存，可以提交审批');
      if (data) await onSaved(data.saveTimeLimitDraft.number);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <aside className="limit-side" aria-label="本次改动">
      <h2 className="staff-section-title">本次改动</h2>
      <p role="status" className="yjs-quiet">
        {count === 0 ? '点表中的时限开始修改。' : `已改 ${count} 项，尚未保存。`}
      </p>
      <ul className="staff-latest limit-changes">
        {[...draft.limits.values()].map(({ place }) => {
          const { length, before } = limitOf(keyOf(place));
          const title = placeText(place, subjects.get(place.matterCode)?.title ?? place.matterCode);
          return (
            <Change
              key={keyOf(place)}
              title={title}
              before={lengthText(before ?? null)}
              after={lengthText(length)}
              onDrop={() => onDrop(place)}
            />
          );
        })}
        {[...draft.weights.keys()].flatMap((code) => {
          const subject = subjects.get(code);
          if (!subject) return [];
          const { weight, before } = weightOf(subject);
          return (
            <Change
              key={code}
              title={`${subject.title} · 权重`}
              before={String(before ?? weight)}
              after={String(weight)}
              onDrop={() => onDropWeight(subject)}
            />
          );
        })}
      </ul>
      <Form<Details>
        id="limit-change-set"
        layout="vertical"
        initialValues={{
          reason: version?.note ?? '',
          wantedFrom: version?.wantedFrom ? toPicked(version.wantedFrom) : null,
        }}
        onFinish={(details) => void submit(details)}
      >
        <Form.Item name="reason" label="修改原因" rules={reasonTextRules(true)}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            placeholder="为什么修改，供审批人参考"
          />
        </Form.Item>
        <Form.Item name="wantedFrom" label="拟生效日期" extra="不填则审批同意后次日生效">
          <DatePicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={loading} disabled={count === 0}>
          保存草稿
        </Button>
      </Form>
      {error !== undefined && <ErrorNotice error={error} safe="已修改的内容仍在。" />}
    </aside>
  );
}

interface ChangeProps {
  title: string;
  before: string;
  after: string;
  onDrop(): void;
}

function Change({ title, before, after, onDrop }: ChangeProps) {
  return (
    <li>
      <div>{title}</div>
      <del className="rule-before">{before}</del> → <ins className="rule-after">{after}</ins>{' '}
      <Button type="link" size="small" aria-label={`撤销改动：${title}`} onClick={onDrop}>
        撤销
      </Button>
    </li>
  );
}
