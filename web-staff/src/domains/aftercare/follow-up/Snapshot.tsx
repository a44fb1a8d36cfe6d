import { Alert, Descriptions, Space, Tag } from 'antd';
import type { FollowUpPlanTypes } from '../../../records/follow-up-plan.ts';

type Plan = FollowUpPlanTypes['One'];

const sourceOf = (title: string | null | undefined) => title && <Tag>{`来源：${title}`}</Tag>;
const insuredWord = ({ insured }: Plan) => (insured === true ? '已参保' : insured === false ? '未参保' : '没有记录');

/** 目前状况: work and insurance are two facts, each with who said so and how far it can be relied on (01 §14.4, §14.8). */
export function Snapshot({ plan }: { plan: Plan }) {
  return (
    <>
      {plan.toVerify && (
        <Alert
          type="warning"
          showIcon
          title="待核实"
          description="有自动更新的信息，或者就业和参保不一致。请联系本人核实：一致的点“核实无误”，不一致的重新登记。"
          style={{ marginBottom: 12 }}
        />
      )}
      <Descriptions
        size="small"
        column={1}
        items={[
          {
            key: 'work',
            label: '就业',
            children: (
              <Space size={6} wrap>
                <strong>{plan.employmentStateTitle ?? '没有记录'}</strong>
                {plan.employerName && <span>{plan.employerName}</span>}
                {plan.employmentSince && <span className="yjs-quiet">{`自 ${plan.employmentSince}`}</span>}
                {sourceOf(plan.employmentSourceTitle)}
              </Space>
            ),
          },
          {
            key: 'insured',
            label: '参保',
            children: (
              <Space size={6} wrap>
                <strong>{insuredWord(plan)}</strong>
                {plan.insuredSince && <span className="yjs-quiet">{`自 ${plan.insuredSince}`}</span>}
                {sourceOf(plan.insuredSourceTitle)}
              </Space>
            ),
          },
          { key: 'confidence', label: '可信度', children: plan.confidenceTitle ?? '—' },
        ]}
      />
    </>
  );
}
