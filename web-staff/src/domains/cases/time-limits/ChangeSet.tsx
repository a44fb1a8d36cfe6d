import { useMutation } from '@apollo/client/react';
import { Button } from 'antd';
import { useRequestId } from '../../../platform/request-id.ts';
import { type DraftDetails, DraftForm } from '../../../platform/rules/DraftForm.tsx';
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

/** 本次改动: what is changed so far, why, and from when; saved as one draft. */
export function ChangeSet({ table, version, draft, limitOf, weightOf, onDrop, onDropWeight, onSaved }: ChangeSetProps) {
  const [save] = useMutation(SaveTimeLimitDraftDocument);
  const requestId = useRequestId();
  const subjects = new Map(table.subjects.map((subject) => [subject.code, subject]));
  const count = draft.limits.size + draft.weights.size;

  async function saveDraft({ reason, wantedFrom }: DraftDetails): Promise<number | undefined> {
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
      reason,
      wantedFrom,
    };
    const { data } = await save({ variables: { input: { ...input, requestId: requestId(input) } } });
    return data?.saveTimeLimitDraft.number;
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
      <DraftForm id="limit-change-set" draft={version} disabled={count === 0} save={saveDraft} onSaved={onSaved} />
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
