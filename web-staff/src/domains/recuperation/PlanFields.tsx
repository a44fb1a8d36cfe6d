import { useQuery } from '@apollo/client/react';
import { DatePicker, type Picked, wordOptions } from '@yjs/web-kit';
import { Alert, Checkbox, Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { RecupPlanInput } from '../../generated/graphql.ts';
import { recuperationLevelTitles } from '../../generated/titles/recuperation-level.ts';
import { EligibilityRulesDocument } from './recuperation.graphql.ts';

export type PlanValues = Omit<RecupPlanInput, 'startDate' | 'endDate' | 'nominateDeadline' | 'year'> & {
  startDate: Picked;
  endDate: Picked;
  nominateDeadline: Picked;
};

const day = (picked: Picked) => picked.format('YYYY-MM-DD');

/** What is sent of what was filled in: the year is that of the first day. */
export const inputOf = ({ startDate, endDate, nominateDeadline, ...values }: PlanValues): RecupPlanInput => ({
  ...values,
  minimumOne: values.minimumOne ?? false,
  ruleId: values.ruleId ?? null,
  year: startDate.year(),
  startDate: day(startDate),
  endDate: day(endDate),
  nominateDeadline: day(nominateDeadline),
});

const needed = (message: string) => [{ required: true, message }];

/** 基本信息 and 筛选规则 of a plan: the first two steps. */
export function PlanFields({ step }: { step: 'basics' | 'rules' }) {
  const level = Form.useWatch('level', { preserve: true }) as string | undefined;
  return (
    <>
      <div hidden={step !== 'basics'}>
        <Row gutter={16}>
          <Col span={16}>
            <Form.Item name="title" label="计划名称" rules={needed('请填写计划名称')}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
          </Col>
          <Col span={8}>
            <Form.Item name="level" label="疗养级别" rules={needed('请选择疗养级别')}>
              <Select options={wordOptions(recuperationLevelTitles)} />
            </Form.Item>
          </Col>
          <Col span={16}>
            <Form.Item name="place" label="疗养地点" rules={needed('请填写疗养地点')}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
          </Col>
          <Col span={8}>
            <Form.Item name="totalQuota" label="名额总数" rules={needed('请填写名额总数')}>
              <InputNumber min={1} max={9999} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </Col>
          <Col span={8}>
            <Form.Item name="startDate" label="开始日期" rules={needed('请选择开始日期')}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </Col>
          <Col span={8}>
            <Form.Item name="endDate" label="结束日期" rules={needed('请选择结束日期')}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </Col>
          <Col span={8}>
            <Form.Item name="nominateDeadline" label="推荐截止日期" rules={needed('请选择推荐截止日期')}>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </Col>
          <Col span={8}>
            <Form.Item
              name="changeCutoffDays"
              label="变更截止天数"
              extra="出发前几天以内的变更须注明紧急"
              rules={needed('请填写变更截止天数')}
            >
              <InputNumber min={0} max={60} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </Col>
        </Row>
      </div>
      <div hidden={step !== 'rules'}>
        <RuleField level={level ?? 'CITY'} />
        <Form.Item name="minimumOne" valuePropName="checked">
          <Checkbox>每个有符合人员的机构至少分配一个名额</Checkbox>
        </Form.Item>
      </div>
    </>
  );
}

function RuleField({ level }: { level: string }) {
  const { data } = useQuery(EligibilityRulesDocument, { variables: { level } });
  const chosen = Form.useWatch('ruleId', { preserve: true }) as string | undefined;
  const rules = data?.eligibilityRules ?? [];
  const rule = rules.find(({ ruleId }) => ruleId === chosen) ?? rules[0];
  return (
    <>
      <Form.Item name="ruleId" label="筛选规则" extra="不选时使用该疗养级别第一条生效的规则。">
        <Select
          allowClear
          placeholder={
            rules[0] ? `${rules[0].title}（${rules[0].ruleNo} 第${rules[0].version}版）` : '没有生效的筛选规则'
          }
          options={rules.map(({ ruleId, title, ruleNo, version }) => ({
            value: ruleId,
            label: `${title}（${ruleNo} 第${version}版）`,
          }))}
        />
      </Form.Item>
      {rule && <Alert type="info" title={rule.text} style={{ marginBottom: 16 }} />}
      {data && rules.length === 0 && (
        <Alert
          type="warning"
          showIcon
          title="没有生效的筛选规则，请先制定并发布筛选规则"
          style={{ marginBottom: 16 }}
        />
      )}
    </>
  );
}
