import { ErrorNotice, formatCount } from '@yjs/web-kit';
import { Button, Progress, Segmented, Skeleton, Space } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { RuleContentInput, RuleEffectPartsFragment } from '../../generated/graphql.ts';
import { changeWords } from './rule-words.ts';
import { useRuleEffect } from './useRuleEffect.ts';

type Effect = RuleEffectPartsFragment & { days: number };

const periods = [
  { value: 7, label: '近7日' },
  { value: 30, label: '近30日' },
  { value: 90, label: '近90日' },
];

/** The effect on real data: how many records match now, and what the last days would have been. */
export function RuleEffect({ input }: { input: RuleContentInput | undefined }) {
  const [days, setDays] = useState(30);
  const { ask, effect, progress, error, loading } = useRuleEffect();
  const [asked, setAsked] = useState<string>();
  const wanted = JSON.stringify({ input, days });
  const compute = () => {
    if (!input) return;
    setAsked(wanted);
    void ask(input, days);
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
      {error !== undefined && <ErrorNotice error={error} onRetry={compute} />}
      {progress && <ReplayProgress {...progress} />}
      {loading && !effect && !progress && <Skeleton active paragraph={{ rows: 4 }} />}
      {effect && <Figures effect={effect} />}
      {input && (stale || !effect) && (
        <Space>
          <Button size="small" loading={loading} onClick={compute}>
            {effect ? '重新计算' : '计算影响'}
          </Button>
          {stale && <span className="yjs-quiet">内容已改动，上面的数字是改动前的。</span>}
        </Space>
      )}
    </section>
  );
}

/** Too much for one answer: the replay goes on in the background. */
function ReplayProgress({ done, total }: { done: number; total: number }) {
  const share = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <div role="status">
      <p className="yjs-quiet">
        办件较多，正在后台回放{total > 0 && `：${formatCount(done)} / ${formatCount(total)} 件`}
      </p>
      <Progress percent={share} size="small" aria-label="回放进度" />
    </div>
  );
}

function Figures({ effect }: { effect: Effect }) {
  const { days, matchingNow, counts, rows, columns, truncated, note, unknownAtoms } = effect;
  const figures = [
    ['NEW', counts.new],
    ['GONE', counts.gone],
    ['MOVED', counts.moved],
    ['SAME', counts.same],
  ] as const;
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
        {counts.unknown > 0 && (
          <li>
            <span className="yjs-quiet">不可判断</span> {formatCount(counts.unknown)}
          </li>
        )}
      </ul>
      {unknownAtoms.length > 0 && (
        <ul className="rule-unknown" aria-label="不可回溯的条件">
          {unknownAtoms.map(({ text, reason, partly }) => (
            <li key={text}>
              <strong>{partly ? '部分不可回溯' : '不可回溯'}</strong> {text}：{reason}
            </li>
          ))}
        </ul>
      )}
      {note && <p className="yjs-quiet">{note}</p>}
      {rows.length === 0 && <p className="yjs-quiet">近{days}日没有办件受影响</p>}
      <ul className="rule-effect-rows" aria-label="受影响的办件">
        {rows.map((row) => (
          <EffectRow key={[row.link, ...row.cells].join('|')} row={row} columns={columns} />
        ))}
      </ul>
      {truncated && <p className="yjs-quiet">只列出前 {rows.length} 件。</p>}
    </>
  );
}

/** One record in a panel too narrow for a table: what becomes of it, which it is, and the other columns with their titles below. */
function EffectRow({ row: { change, cells, link }, columns }: { row: Effect['rows'][number]; columns: string[] }) {
  const [name = '', ...others] = cells;
  return (
    <li>
      <strong>{changeWords[change]}</strong> {link ? <Link to={link}>{name}</Link> : name}
      <div className="yjs-quiet">
        {others
          .map((cell, n) => [columns[n + 1], cell])
          .filter(([, cell]) => cell)
          .map((pair) => pair.join('：'))
          .join('　')}
      </div>
    </li>
  );
}
