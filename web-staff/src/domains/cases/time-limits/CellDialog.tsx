import { Form, InputNumber, Modal, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { ClockFields } from './ClockFields.tsx';
import { type Clock, type Length, type Place, placeText, type SubjectData, unitWords } from './limit-words.ts';

export interface CellDialogProps {
  place: Place;
  subject: SubjectData;
  length: Length | null;
  /** When the clock begins and stands still where nothing is said. */
  usual: string | undefined;
  onChange(length: Length | null): void;
  onClose(): void;
}

/** One limit. Nothing is saved here: the page collects the changes into one version. */
export function CellDialog({ place, subject, length, usual, onChange, onClose }: CellDialogProps) {
  const [set, setSet] = useState(length !== null || subject.group === 'OTHER');
  const [value, setValue] = useState<number | null>(length?.value ?? null);
  const [unit, setUnit] = useState<Length['unit']>(length?.unit ?? 'WORKDAY');
  const [clock, setClock] = useState<Clock>({ clockStart: length?.clockStart, pauseOn: length?.pauseOn });
  const wrong = set && problemOf(value, unit, place);
  const removable =
    subject.group === 'MATTER' || place.orgLevel !== 'ALL' || place.kind === 'PROCESS' || length === null;
  return (
    <Modal
      open
      title={placeText(place, subject.title)}
      okText="确定"
      cancelText="返回"
      width={440}
      okButtonProps={{ disabled: Boolean(wrong) }}
      onOk={() => {
        onChange(set && value !== null ? { value, unit, ...clock } : null);
        onClose();
      }}
      onCancel={onClose}
    >
      <Form layout="vertical">
        {removable && (
          <Form.Item label="是否单独设置">
            <Radio.Group
              value={set}
              onChange={(event) => setSet(event.target.value as boolean)}
              options={[
                { value: true, label: '单独设置' },
                { value: false, label: '不设（有通用时限的按通用）' },
              ]}
            />
          </Form.Item>
        )}
        {set && (
          <Form.Item
            label="时限"
            validateStatus={wrong && value !== null ? 'error' : ''}
            help={wrong && value !== null ? wrong : unit === 'WORKDAY' ? '可以是半个工作日，如 0.5' : undefined}
          >
            <Space>
              <InputNumber
                aria-label="时长"
                autoFocus
                min={0}
                step={unit === 'WORKDAY' ? 0.5 : 1}
                value={value}
                formatter={plainNumber}
                onChange={setValue}
              />
              <Select
                aria-label="单位"
                value={unit}
                onChange={setUnit}
                disabled={place.kind === 'PROMISE'}
                style={{ width: 120 }}
                options={Object.entries(unitWords)
                  .filter(([name]) => place.kind !== 'LEGAL' || name !== 'HOUR')
                  .map(([name, label]) => ({ value: name as Length['unit'], label }))}
              />
            </Space>
          </Form.Item>
        )}
        {set && subject.group !== 'OTHER' && (
          <ClockFields place={place} clock={clock} usual={usual} onChange={setClock} />
        )}
      </Form>
    </Modal>
  );
}

/** 20, not 20.0: the step is half a day, most limits are whole ones. */
function plainNumber(value: number | undefined, { userTyping, input }: { userTyping: boolean; input: string }): string {
  return userTyping || value == null ? input : String(Number(value));
}

/** Why a length cannot be, said while it is typed; the server has the last word. */
function problemOf(value: number | null, unit: Length['unit'], { kind }: Place): string | undefined {
  if (value === null || value <= 0) return '时限必须大于 0';
  const halves = unit === 'WORKDAY' && kind !== 'PROMISE' && kind !== 'LEGAL';
  if (!Number.isInteger(halves ? value * 2 : value)) return halves ? '只能是整数或半个工作日' : '应为整数';
  return undefined;
}
