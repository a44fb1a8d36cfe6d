import { type DataColumn, formatDateTime, StateTag } from '@yjs/web-kit';
import { Button } from 'antd';
import { PlainTable } from '../PlainTable.tsx';
import { toneOf, type VersionData } from './rule-words.ts';

export interface RuleVersionsProps {
  versions: readonly VersionData[];
  shown: VersionData;
  onShow(number: number): void;
}

/** Every version, newest first: who wrote it, who decided, from when. */
export function RuleVersions({ versions, shown, onShow }: RuleVersionsProps) {
  const columns: readonly DataColumn<VersionData>[] = [
    {
      key: 'number',
      title: '版本',
      width: 80,
      render: ({ number, id }) =>
        id === shown.id ? (
          <strong>第{number}版</strong>
        ) : (
          <Button type="link" size="small" className="rule-link" onClick={() => onShow(number)}>
            第{number}版
          </Button>
        ),
    },
    {
      key: 'state',
      title: '状态',
      width: 110,
      render: (version) => <StateTag title={version.stateTitle} tone={toneOf(version)} />,
    },
    {
      key: 'from',
      title: '生效时间',
      width: 130,
      render: ({ effectiveFrom, wantedFrom }) =>
        effectiveFrom ? formatDateTime(effectiveFrom) : wantedFrom ? `拟 ${wantedFrom}` : '—',
    },
    { key: 'author', title: '起草', width: 90, render: ({ authorName }) => authorName },
    { key: 'approver', title: '审批', width: 90, render: ({ approverName }) => approverName ?? '—' },
    {
      key: 'note',
      title: '说明',
      render: ({ note, decisionText, differences }) => (
        <>
          {note ?? differences.map(({ title }) => title).join('、')}
          {decisionText && <span className="yjs-quiet"> 审批意见：{decisionText}</span>}
        </>
      ),
    },
  ];
  return (
    <section aria-label="版本">
      <h2 className="staff-section-title">版本</h2>
      <PlainTable label="版本" columns={columns} rows={versions} empty={{ title: '还没有版本' }} />
    </section>
  );
}
