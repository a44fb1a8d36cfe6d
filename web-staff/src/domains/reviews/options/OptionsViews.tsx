import { useUrlState, wordOptions } from '@yjs/web-kit';
import { Button, Segmented, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { businessWords, gradeWords, sceneWords } from '../words.ts';
import { optionsUrl } from './options-body.ts';

const VIEWS = [
  { value: 'options', label: '各等级选项' },
  { value: 'matters', label: '事项的业务类型' },
] as const;

/** Grade, kind of business and scene of what is looked at, above it. */
export function OptionsViews({ onAdd, children }: { onAdd?: (() => void) | undefined; children: ReactNode }) {
  const [{ view, grade, business, scene }, setState] = useUrlState(optionsUrl);
  return (
    <div className="option-main">
      <Space wrap className="option-switches">
        <Segmented aria-label="内容" value={view} options={[...VIEWS]} onChange={(next) => setState({ view: next })} />
        {view === 'options' && (
          <>
            <Segmented
              aria-label="评价等级"
              value={grade}
              options={(['5', '4', '3', '2', '1'] as const).map((value) => ({ value, label: gradeWords[value] }))}
              onChange={(next) => setState({ grade: next })}
            />
            <Select
              aria-label="业务类型"
              value={business}
              style={{ width: 130 }}
              options={[{ value: '' as const, label: '全部业务' }, ...wordOptions(businessWords)]}
              onChange={(next) => setState({ business: next })}
            />
            <Select
              aria-label="服务场景"
              value={scene}
              style={{ width: 130 }}
              options={[{ value: '' as const, label: '全部场景' }, ...wordOptions(sceneWords)]}
              onChange={(next) => setState({ scene: next })}
            />
            {onAdd && <Button onClick={onAdd}>新增选项</Button>}
          </>
        )}
      </Space>
      {children}
    </div>
  );
}
