import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select, Space } from 'antd';
import { dateFormats, fieldTypes, transforms } from '../words.ts';
import { CodePairs } from './CodePairs.tsx';
import type { DraftItem, SourceField } from './mapping-state.ts';

export interface ItemRowProps {
  item: DraftItem;
  index: number;
  last: boolean;
  /** Undefined when the source has no such field any more. */
  field: SourceField | undefined;
  error: string | undefined;
  /** Something is dragged over it. */
  over: boolean;
  onChange(patch: Partial<DraftItem>): void;
  onMove(to: number): void;
  onRemove(): void;
  onDrag(on: boolean): void;
  onOver(on: boolean): void;
  onDrop(): void;
}

/** One item: our field, the receiver's name and type, the transform, and its place. */
export function ItemRow(props: ItemRowProps) {
  const { item, index, field, error } = props;
  const title = field?.title ?? item.internalField;
  return (
    <li
      className={props.over ? 'uplink-over' : undefined}
      data-item={item.internalField}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        props.onMove(index + (event.key === 'ArrowUp' ? -1 : 1));
      }}
      onDragOver={(event) => {
        event.preventDefault();
        props.onOver(true);
      }}
      onDragLeave={() => props.onOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      <div className="uplink-item">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging has its buttons at the end of the row */}
        <span
          className="uplink-source"
          draggable
          onDragStart={(event) => {
            event.dataTransfer?.setData('text/plain', item.internalField);
            props.onDrag(true);
          }}
          onDragEnd={() => props.onDrag(false)}
        >
          <HolderOutlined aria-hidden /> {`${index + 1}. ${title}`}
        </span>
        <span aria-hidden>→</span>
        <Input
          aria-label={`${title} 的目标项`}
          value={item.targetName}
          maxLength={60}
          status={error ? 'error' : ''}
          onChange={({ target }) => props.onChange({ targetName: target.value })}
        />
        <Select
          aria-label={`${title} 的类型`}
          options={fieldTypes}
          value={item.type}
          onChange={(type) => props.onChange({ type })}
        />
        <Select
          aria-label={`${title} 的转换`}
          options={transforms}
          value={item.transform}
          onChange={(transform) => props.onChange({ transform })}
        />
        <Checkbox checked={item.required} onChange={({ target }) => props.onChange({ required: target.checked })}>
          必填
        </Checkbox>
        <Space.Compact>
          <Button
            icon={<ArrowUpOutlined />}
            aria-label={`上移 ${title}`}
            disabled={index === 0}
            onClick={() => props.onMove(index - 1)}
          />
          <Button
            icon={<ArrowDownOutlined />}
            aria-label={`下移 ${title}`}
            disabled={props.last}
            onClick={() => props.onMove(index + 1)}
          />
          <Button icon={<DeleteOutlined />} aria-label={`移除 ${title}`} onClick={props.onRemove} />
        </Space.Compact>
      </div>
      {item.transform === 'DATE_FORMAT' && (
        <div className="uplink-detail">
          <Select
            aria-label={`${title} 的日期格式`}
            options={dateFormats}
            value={item.dateFormat}
            onChange={(dateFormat) => props.onChange({ dateFormat })}
          />
        </div>
      )}
      {item.transform === 'CODE_MAP' && (
        <CodePairs title={title} codes={item.codes} onChange={(codes) => props.onChange({ codes })} />
      )}
      {error && (
        <p role="alert" className="uplink-error">
          {error}
        </p>
      )}
    </li>
  );
}
