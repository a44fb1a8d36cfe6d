import { Form, Select } from 'antd';
import type { ReviewChoicesQuery } from '../../../generated/graphql.ts';
import { CriteriaTable } from './CriteriaTable.tsx';

type Version = ReviewChoicesQuery['reviewCriteriaVersions'][number];

/** The version of 评分标准 by which the batch scores, with what it says. */
export function CriteriaChoice({ versions }: { versions: readonly Version[] }) {
  const chosen = Form.useWatch<number | undefined>('criteriaVersion');
  const one = versions.find(({ version }) => version === chosen);
  return (
    <>
      <Form.Item name="criteriaVersion" label="评分标准版本" rules={[{ required: true, message: '请选择评分标准' }]}>
        <Select
          style={{ maxWidth: 420 }}
          options={versions.map(({ version, title, inForce }) => ({
            value: version,
            label: `第${version}版 ${title}${inForce ? '（现行）' : ''}`,
          }))}
        />
      </Form.Item>
      {one && (
        <div style={{ marginBottom: 16 }}>
          <CriteriaTable criteria={one.criteria} />
          <p className="yjs-quiet">
            每项0至{one.max}分，步长{one.step}。一票否决情形：{one.vetoGrounds.join('、') || '无'}。
          </p>
        </div>
      )}
    </>
  );
}
