import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Space, Switch } from 'antd';
import { useState } from 'react';
import { ConditionAtom } from './ConditionAtom.tsx';
import type { ConditionField } from './condition.types.ts';
import { type ConditionNode, type GroupNode, newAtom, newGroup, replacePart } from './condition-tree.ts';

export interface ConditionGroupProps {
  group: GroupNode;
  fields: readonly ConditionField[];
  disabled: boolean;
  /** Path of the card's condition as the server counts it, for its findings. */
  path: string;
  problems: Readonly<Record<string, string>>;
  /** 1 for the outermost. */
  depth: number;
  onChange(group: GroupNode): void;
  /** Absent for the outermost card. */
  onRemove?: () => void;
}

/** Deeper than this a rule is nothing that a person would approve; the server draws the line at six. */
const MOST_DEPTH = 4;

const joins = [
  { value: 'and', label: '全部满足' },
  { value: 'or', label: '满足任意一条' },
];

/** A card: all or any of its comparisons and cards, or the opposite. */
export function ConditionGroup(props: ConditionGroupProps) {
  const { group, fields, disabled, depth, onChange, onRemove } = props;
  const [fresh, setFresh] = useState<string>();
  const name = depth === 1 ? '条件' : `第${depth}层条件组`;
  const add = (part: ConditionNode) => {
    setFresh(part.kind === 'group' ? part.parts[0]?.id : part.id);
    onChange({ ...group, parts: [...group.parts, part] });
  };
  const replace = (id: string, next: ConditionNode | undefined) => onChange(replacePart(group, id, next));
  return (
    <fieldset className={`yjs-condition-group${group.not ? ' yjs-condition-not' : ''}`} aria-label={name}>
      <div className="yjs-condition-head">
        <Space wrap>
          <Segmented
            size="small"
            aria-label={`${name}之间的关系`}
            disabled={disabled}
            value={group.join}
            options={joins}
            onChange={(join) => onChange({ ...group, join: join as GroupNode['join'] })}
          />
          {/* biome-ignore lint/a11y/noLabelWithoutControl: antd's switch is the control inside. */}
          <label className="yjs-quiet">
            <Switch
              size="small"
              aria-label={`${name}取反`}
              disabled={disabled}
              checked={group.not}
              onChange={(not) => onChange({ ...group, not })}
            />{' '}
            取反（以下不成立时）
          </label>
        </Space>
        {onRemove && !disabled && (
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`删除${name}`} onClick={onRemove} />
        )}
      </div>
      {group.parts.map((part, n) => (
        <div key={part.id} className="yjs-condition-part">
          <span className="yjs-condition-join">{n === 0 ? '' : group.join === 'and' ? '且' : '或'}</span>
          {part.kind === 'group' ? (
            <ConditionGroup
              {...props}
              group={part}
              depth={depth + 1}
              path={pathOf(props, n)}
              onChange={(next) => replace(part.id, next)}
              onRemove={() => replace(part.id, undefined)}
            />
          ) : (
            <ConditionAtom
              atom={part}
              fields={fields}
              disabled={disabled}
              fresh={part.id === fresh}
              problem={problemAt(props.problems, pathOf(props, n))}
              onChange={(next) => replace(part.id, next)}
              onRemove={() => replace(part.id, undefined)}
            />
          )}
        </div>
      ))}
      {!disabled && (
        <Space wrap className="yjs-condition-add">
          <Button size="small" icon={<PlusOutlined />} onClick={() => add(newAtom())}>
            添加条件
          </Button>
          {depth < MOST_DEPTH && (
            <Button size="small" type="text" onClick={() => add(newGroup(group.join === 'and' ? 'or' : 'and'))}>
              添加条件组
            </Button>
          )}
        </Space>
      )}
    </fieldset>
  );
}

/** A card of one part is that part itself, as `toCondition` writes it. */
function pathOf({ path, group }: Pick<ConditionGroupProps, 'path' | 'group'>, n: number): string {
  const here = group.not ? `${path}/not` : path;
  return group.parts.length === 1 ? here : `${here}/${group.join}/${n}`;
}

function problemAt(problems: Readonly<Record<string, string>>, path: string): string | undefined {
  return problems[path] ?? problems[`${path}/field`] ?? problems[`${path}/op`] ?? problems[`${path}/value`];
}
