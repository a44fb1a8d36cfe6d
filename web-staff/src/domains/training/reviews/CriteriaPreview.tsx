import { Progress } from 'antd';
import type { ReviewChoicesQuery } from '../../../generated/graphql.ts';
import { CriteriaTable } from './CriteriaTable.tsx';

type Body = Partial<
  Pick<ReviewChoicesQuery['reviewCriteriaVersions'][number], 'criteria' | 'max' | 'step' | 'vetoGrounds'>
>;

/** A version of 评分标准 as a batch shows it; the bar says whether the weights make 100 (SC17-2). */
export default function CriteriaPreview({ body }: { body: unknown }) {
  const { criteria = [], max, step, vetoGrounds = [] } = (body ?? {}) as Body;
  const sum = criteria.reduce((total, { weight }) => total + (weight ?? 0), 0);
  return (
    <section aria-label="评分标准预览">
      <CriteriaTable criteria={criteria} />
      <Progress
        percent={Math.min(sum, 100)}
        status={sum === 100 ? 'success' : 'exception'}
        format={() => (sum === 100 ? '权重合计100' : `权重合计${sum}，须为100`)}
      />
      <p className="yjs-quiet">
        每项0至{max}分，步长{step}。一票否决情形：{vetoGrounds.join('、') || '无'}。
      </p>
    </section>
  );
}
