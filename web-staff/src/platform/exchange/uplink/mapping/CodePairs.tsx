import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type DraftPair, nextKey } from './mapping-state.ts';

export interface CodePairsProps {
  title: string;
  codes: readonly DraftPair[];
  onChange(codes: DraftPair[]): void;
}

/** 代码对照: our code and theirs, line by line. */
export function CodePairs({ title, codes, onChange }: CodePairsProps) {
  const change = (key: number, patch: Partial<DraftPair>) =>
    onChange(codes.map((pair) => (pair.key === key ? { ...pair, ...patch } : pair)));
  return (
    <div className="uplink-detail">
      {codes.map((pair, n) => (
        <div key={pair.key} className="uplink-pair">
          <Input
            aria-label={`${title} 第${n + 1}个本系统代码`}
            placeholder="本系统代码"
            value={pair.from}
            onChange={({ target }) => change(pair.key, { from: target.value })}
          />
          <span aria-hidden>→</span>
          <Input
            aria-label={`${title} 第${n + 1}个对方代码`}
            placeholder="对方代码"
            value={pair.to}
            onChange={({ target }) => change(pair.key, { to: target.value })}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={`移除第${n + 1}个对照`}
            onClick={() => onChange(codes.filter(({ key }) => key !== pair.key))}
          />
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...codes, { key: nextKey(), from: '', to: '' }])}>
        添加对照
      </Button>
    </div>
  );
}
