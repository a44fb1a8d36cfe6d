import { useUrlState } from '@yjs/web-kit';
import { Segmented, Space } from 'antd';
import { LimitTable, type LimitTableProps } from './LimitTable.tsx';
import { levelWords, pageUrl, type TableData, VIEWS } from './limit-words.ts';
import { OtherLimits } from './OtherLimits.tsx';
import { Weights, type WeightsProps } from './Weights.tsx';

export interface LimitViewsProps extends Pick<LimitTableProps, 'limitOf' | 'onEdit'> {
  table: TableData;
  weightOf: WeightsProps['weightOf'];
  onWeight?: WeightsProps['onChange'];
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The parts of the configuration, one at a time: kind of limit, and the level that handles the record. */
export function LimitViews({ table, limitOf, onEdit, weightOf, onWeight }: LimitViewsProps) {
  const [{ view, level }, setState] = useUrlState(pageUrl);
  const grid = view === 'STAGE' || view === 'PROCESS' || view === 'WHOLE' ? view : undefined;
  return (
    <div className="limit-main">
      <Space wrap className="limit-switches">
        <Segmented
          aria-label="时限类型"
          value={view}
          options={options(VIEWS)}
          onChange={(next) => setState({ view: next as typeof view })}
        />
        {grid && (
          <Segmented
            aria-label="办理层级"
            value={level}
            options={options(levelWords)}
            onChange={(next) => setState({ level: next as typeof level })}
          />
        )}
      </Space>
      {grid && (
        <>
          <p className="yjs-quiet limit-legend">
            未注明单位的为工作日；灰字为没有单独设置、按“通用”（或“各级”）执行的；斜线格为目前流程中不单独计时的环节。指向表头可以看起算和暂停。
          </p>
          <LimitTable table={table} view={grid} level={level} limitOf={limitOf} onEdit={onEdit} />
        </>
      )}
      {view === 'OTHER' && <OtherLimits table={table} limitOf={limitOf} onEdit={onEdit} />}
      {view === 'WEIGHT' && <Weights table={table} weightOf={weightOf} onChange={onWeight} />}
    </div>
  );
}
