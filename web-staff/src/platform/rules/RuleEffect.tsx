import { useLazyQuery } from '@apollo/client/react';
import { type DataColumn, ErrorNotice, formatCount } from '@yjs/web-kit';
import { Button, Segmented, Skeleton, Space } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { RuleContentInput, RuleEffectQuery } from '../../generated/graphql.ts';
import { PlainTable } from '../PlainTable.tsx';
import { changeWords } from './rule-words.ts';
import { RuleEffectDocument } from './rules.graphql.ts';

type Effect = RuleEffectQuery['ruleEffect'];

const periods = [
  { value: 7, label: '近7日' },
  { value: 30, label: '近30日' },
  { value: 90, label: '近90日' },
];

/** The effect on real data: how many records match now, and what the last days would have been. */
export function RuleEffect({ input }: { input: RuleContentInput | undefined }) {
  const [days, setDays] = useState(30);
  const [ask, { data, error, loading }] = useLazyQuery(RuleEffectDocument, { fetchPolicy: 'no-cache' });
  const [asked, setAsked] = useState<string>();
  const wanted = JSON.stringify({ input, days });
  const compute = () => {
    if (!input) return;
    setAsked(wanted);
    void ask({ variables: { input, days } });
  };
  // At once for what stands there when the page opens and for another period; what is being typed waits for the button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the period asks again by itself.
  useEffect(compute, [days]);
  const stale = asked !== undefined && asked !== wanted;
  return (
    <section className="rule-panel" aria-label="对实际办件的影响">
      <div className="yjs-row">
        <h2 className="staff-section-title">对实际办件的影响</h2>
        <Segmented size="small" aria-label="回放时段" value={days} options={periods} onChange={setDays} />
      </div>
      {!input && <p className="yjs-quiet">条件填写完整后，可以查看影响。</p>}
      {error && <ErrorNotice error={error} onRetry={compute} />}
      {loading && !data && <Skeleton active paragraph={{ rows: 4 }} />}
      {data && <Figures effect={data.ruleEffect} days={days} />}
      {input && (stale || !data) && (
        <Space>
          <Button size="small" loading={loading} onClick={compute}>
            {data ? '重新计算' : '计算影响'}
          </Button>
          {stale && <span className="yjs-quiet">内容已改动，上面的数字是改动前的。</span>}
        </Space>
      )}
    </section>
  );
}

function Figures({ effect, days }: { effect: Effect; days: number }) {
  const { matchingNow, counts, rows, columns, truncated, note } = effect;
  const figures = [
    ['NEW', counts.new],
    ['GONE', counts.gone],
    ['MOVED', counts.moved],
    ['SAME', counts.same],
  ] as const;
  const listed = rows.map((row, n) => ({ ...row, id: String(n) }));
  const shown: DataColumn<(typeof listed)[number]>[] = [
    { key: 'change', title: '影响', width: 56, render: ({ change }) => <strong>{changeWords[change]}</strong> },
    ...columns.map((title, n) => ({
      key: title,
      title,
      render: ({ cells, link }: (typeof listed)[number]) =>
        n === 0 && link ? <Link to={link}>{cells[n]}</Link> : cells[n],
    })),
  ];
  return (
    <>
      <p className="rule-now">
        现有 <strong>{formatCount(matchingNow)}</strong> 件符合条件
      </p>
      <ul className="rule-figures" aria-label={`近${days}日与现行规则相比`}>
        {figures.map(([change, count]) => (
          <li key={change}>
            <span className="yjs-quiet">{changeWords[change]}</span> {formatCount(count)}
          </li>
        ))}
      </ul>
      {note && <p className="yjs-quiet">{note}</p>}
      <div className="rule-effect-rows">
        <PlainTable label="受影响的办件" columns={shown} rows={listed} empty={{ title: `近${days}日没有办件受影响` }} />
      </div>
      {truncated && <p className="yjs-quiet">只列出前 {listed.length} 件。</p>}
    </>
  );
}
