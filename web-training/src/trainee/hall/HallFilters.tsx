import { useQuery } from '@apollo/client/react';
import { Button, Drawer, Flex, Form, Input, Select, Switch } from 'antd';
import type { EnrolmentChoicesQuery } from '../../generated/graphql.ts';
import { EnrolmentChoicesDocument } from './hall.graphql.ts';
import type { HallState } from './hall-state.ts';

interface Choice {
  code: string;
  title: string;
}
const optionsOf = (choices: readonly Choice[] | undefined) =>
  choices?.map(({ code, title }) => ({ value: code, label: title })) ?? [];

const LISTS = [
  ['category', '项目类别', 'categories'],
  ['district', '所在区', 'districts'],
  ['level', '技能等级', 'skillLevels'],
  ['mode', '培训方式', 'modes'],
] as const satisfies readonly (readonly [string, string, keyof EnrolmentChoicesQuery['enrolmentChoices']])[];

export interface HallFiltersProps {
  state: HallState;
  onChange(change: Partial<HallState>): void;
  onClose(): void;
}

/** All filters of the hall, from the bottom of the screen; each takes effect at once (SC13-1). */
export function HallFilters({ state, onChange, onClose }: HallFiltersProps) {
  const { data } = useQuery(EnrolmentChoicesDocument);
  const none = { category: '', district: '', level: '', mode: '', from: '', to: '', places: false };
  return (
    <Drawer
      open
      placement="bottom"
      size="large"
      title="筛选"
      onClose={onClose}
      footer={
        <Flex gap={12}>
          <Button block onClick={() => onChange(none)}>
            清除
          </Button>
          <Button block type="primary" onClick={onClose}>
            查看结果
          </Button>
        </Flex>
      }
    >
      <Form layout="vertical">
        {LISTS.map(([key, label, list]) => (
          <Form.Item key={key} label={label} htmlFor={`hall-${key}`}>
            <Select
              id={`hall-${key}`}
              allowClear
              placeholder="不限"
              value={state[key] || null}
              onChange={(value: string | null) => onChange({ [key]: value ?? '' })}
              options={optionsOf(data?.enrolmentChoices[list])}
            />
          </Form.Item>
        ))}
        <Form.Item label="开班日期从" htmlFor="hall-from">
          <Input
            id="hall-from"
            type="date"
            value={state.from}
            onChange={({ target }) => onChange({ from: target.value })}
          />
        </Form.Item>
        <Form.Item label="开班日期到" htmlFor="hall-to">
          <Input id="hall-to" type="date" value={state.to} onChange={({ target }) => onChange({ to: target.value })} />
        </Form.Item>
        <Form.Item label="只看有名额的" htmlFor="hall-places">
          <Switch id="hall-places" checked={state.places} onChange={(places) => onChange({ places })} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
