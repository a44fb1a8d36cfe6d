import { reasonTextRules, useReasons, wordOptions } from '@yjs/web-kit';
import { Form, Input, Radio, Select } from 'antd';
import type { ForcedFinishWay } from '../../../generated/graphql.ts';
import { forcedFinishWayTitles } from '../../../generated/titles/forced-finish-way.ts';

/** What a request says beside what it is about. */
export interface ForcedWishValues {
  finishAs: ForcedFinishWay;
  reasonCode: string;
  reasonText?: string;
  basisText: string;
}

/** Way, reason and basis of a request, as fields of the form around it. */
export function ForcedWish() {
  const form = Form.useFormInstance<ForcedWishValues>();
  const code = Form.useWatch('reasonCode', form);
  const reasons = useReasons('forced-finish.reason');
  const needsText = reasons.find((reason) => reason.code === code)?.textRequired ?? false;
  return (
    <>
      <Form.Item name="finishAs" label="办结方式" rules={[{ required: true, message: '请选择办结方式' }]}>
        <Radio.Group options={wordOptions(forcedFinishWayTitles)} />
      </Form.Item>
      <Form.Item name="reasonCode" label="理由" rules={[{ required: true, message: '请选择理由' }]}>
        <Select placeholder="请选择理由" options={reasons.map(({ code: value, title }) => ({ value, label: title }))} />
      </Form.Item>
      <Form.Item name="reasonText" label="说明" rules={reasonTextRules(needsText)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item
        name="basisText"
        label="依据"
        extra="写明条款或文号，会推送办件库"
        rules={[{ required: true, min: 5, message: '请填写依据的条款或文号（不少于5个字）' }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}
