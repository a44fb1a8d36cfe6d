import { Button, Space } from 'antd';

export interface AmendBarProps {
  formId: string;
  /** Names of required materials without a file. */
  missing: readonly string[];
  /** The case was returned: the correction may go on to the pre-review at once. */
  returned: boolean;
  running: boolean;
  /** Which button is about to submit the form. */
  onChoose(resubmit: boolean): void;
}

/** The end of the correction: what is still missing, and the buttons; Enter in a field only saves. */
export function AmendBar({ formId, missing, returned, running, onChoose }: AmendBarProps) {
  return (
    <div className="staff-bar">
      <span role="status" className="yjs-quiet">
        {missing.length > 0 ? `还缺必需材料：${missing.join('、')}` : '必需材料已齐'}
      </span>
      <Space>
        <Button
          type={returned ? 'default' : 'primary'}
          htmlType="submit"
          form={formId}
          disabled={running}
          onClick={() => onChoose(false)}
        >
          保存更正
        </Button>
        {returned && (
          <Button type="primary" htmlType="submit" form={formId} disabled={running} onClick={() => onChoose(true)}>
            保存并重新提交
          </Button>
        )}
      </Space>
    </div>
  );
}
