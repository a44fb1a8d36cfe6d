import { DatePicker, filmedRules, MarkTag, type StoredFile, UploadField } from '@yjs/web-kit';
import { Checkbox, Form, Input } from 'antd';

/** 实地检查: drawn at random or chosen by the district (BR19-4). */
export function VisitFields({ sampled }: { sampled: boolean }) {
  return (
    <>
      <Form.Item>
        <Form.Item name="fieldVisit" valuePropName="checked" noStyle>
          <Checkbox disabled={sampled}>实地检查</Checkbox>
        </Form.Item>{' '}
        {sampled && <MarkTag>随机抽中</MarkTag>}
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('fieldVisit') && (
            <>
              <Form.Item name={['visit', 'date']} label="检查日期">
                <DatePicker />
              </Form.Item>
              <Form.Item name={['visit', 'people']} label="检查人员">
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={['visit', 'findings']} label="检查情况">
                <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2 }} />
              </Form.Item>
              <Form.Item name="photos" label="现场照片、视频（选填）">
                <Photos />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
    </>
  );
}

function Photos({ value = [], onChange }: { value?: StoredFile[]; onChange?(files: StoredFile[]): void }) {
  return (
    <UploadField
      label="现场照片、视频"
      materialCode="VISIT_PHOTO"
      rules={filmedRules}
      value={value}
      onChange={(files) => onChange?.(files)}
    />
  );
}
