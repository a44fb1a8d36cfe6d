import { PageHeader, useUrlState } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { CellDialog } from './CellDialog.tsx';
import { ChangeSet } from './ChangeSet.tsx';
import type { LimitVersionProps } from './LimitVersion.tsx';
import { LimitViews } from './LimitViews.tsx';
import {
  baseOf,
  type Draft,
  draftOf,
  keyOf,
  lengthOf,
  type Place,
  pageUrl,
  type SubjectData,
  withLimit,
  withWeight,
} from './limit-words.ts';

const help = [
  '点表中的时限进行修改，可以一次改多项；改动会高亮，并列在右侧。',
  '承诺时限不得长于法定时限；“通用”时限不能删除。',
  '每项时限可以另设起算（进入、接件、提交）和暂停（补正、挂起）；起算的改动只对以后开始的计时适用。',
  '保存为草稿后可以先看对办理中办件的影响，再提交审批。',
];

const NOTHING: Draft = { limits: new Map(), weights: new Map() };

/** The change set while it is being written: upon a draft what that already changes, upon an approved version nothing yet. */
export function LimitEditor({ table, version, refresh }: LimitVersionProps) {
  const navigate = useNavigate();
  const [{ view, level }] = useUrlState(pageUrl);
  const ofDraft = version.state === 'DRAFT';
  const [draft, setDraft] = useState<Draft>(() => (ofDraft ? draftOf(table) : NOTHING));
  const [chosen, setChosen] = useState<{ place: Place; subject: SubjectData }>();
  const base = ofDraft ? baseOf(table) : new Map(table.cells.map((cell) => [keyOf(cell), lengthOf(cell)]));
  const limitOf = (key: string) => {
    const before = base.get(key) ?? null;
    const changed = draft.limits.get(key);
    return changed ? { length: changed.after, before } : { length: before };
  };
  const formerWeight = ({ weight, weightBefore }: SubjectData) => (ofDraft ? weightBefore : null) ?? weight ?? 0;
  const weightOf = (subject: SubjectData) => {
    const changed = draft.weights.get(subject.code);
    const former = formerWeight(subject);
    return changed === undefined ? { weight: former } : { weight: changed, before: former };
  };
  const back = `/time-limits?v=${table.number}&view=${view}&level=${level}`;
  return (
    <article className="staff-record">
      <PageHeader
        title="修改时限"
        subtitle={ofDraft ? `第${version.number}版草稿` : `以第${version.number}版为底稿`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <Button onClick={() => void navigate(back)}>返回</Button>
            <Button type="primary" htmlType="submit" form="limit-change-set">
              保存草稿
            </Button>
          </Space>
        }
      />
      <div className="limit-page">
        <LimitViews
          table={table}
          limitOf={limitOf}
          onEdit={(place, subject) => setChosen({ place, subject })}
          weightOf={weightOf}
          onWeight={(subject, weight) =>
            setDraft((now) => withWeight(now, subject.code, formerWeight(subject), weight))
          }
        />
        <ChangeSet
          table={table}
          version={ofDraft ? version : undefined}
          draft={draft}
          limitOf={limitOf}
          weightOf={weightOf}
          onDrop={(place) => setDraft((now) => withLimit(now, base, place, base.get(keyOf(place)) ?? null))}
          onDropWeight={(subject) =>
            setDraft((now) => withWeight(now, subject.code, formerWeight(subject), formerWeight(subject)))
          }
          onSaved={async (number) => {
            await refresh();
            void navigate(`/time-limits?v=${number}&view=${view}&level=${level}`, { replace: true });
          }}
        />
      </div>
      {chosen && (
        <CellDialog
          key={keyOf(chosen.place)}
          {...chosen}
          length={limitOf(keyOf(chosen.place)).length}
          usual={
            table.columns.find(({ kind, stage }) => kind === chosen.place.kind && stage === chosen.place.stage)
              ?.clockText
          }
          onChange={(length) => setDraft((now) => withLimit(now, base, chosen.place, length))}
          onClose={() => setChosen(undefined)}
        />
      )}
    </article>
  );
}
