import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type DayKind, dayTitle, kindOf, type NamedDay, weekdayOf } from './calendar-days.ts';

export interface DayDialogProps {
  date: string;
  named: NamedDay | undefined;
  onChange(kind: DayKind, note: string): void;
  onClose(): void;
}

/** What one day is. Nothing is saved here: the page collects the changes, so that one saving moves the deadlines once. */
export function DayDialog({ date, named, onChange, onClose }: DayDialogProps) {
  const [kind, setKind] = useState<DayKind>(kindOf(named));
  const [note, setNote] = useState(named?.note ?? '');
  const weekend = weekdayOf(date) === 0 || weekdayOf(date) === 6;
  return (
    <Modal
      open
      title={dayTitle(date)}
      okText="确定"
      cancelText="返回"
      width={420}
      onOk={() => {
        onChange(kind, note);
        onClose();
      }}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="这一天">
          <Radio.Group
            value={kind}
            onChange={(event) => setKind(event.target.value as DayKind)}
            options={[
              { value: 'ORDINARY', label: weekend ? '照常休息（周末）' : '照常上班' },
              weekend ? { value: 'WORK', label: '调休上班' } : { value: 'REST', label: '放假' },
              ...(weekend ? [{ value: 'REST', label: '节假日' }] : []),
            ]}
          />
        </Form.Item>
        {kind !== 'ORDINARY' && (
          <Form.Item label="名称" extra="如“劳动节”；期限说明中会写明因何放假或调休。">
            <Input value={note} maxLength={50} onChange={(event) => setNote(event.target.value)} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
