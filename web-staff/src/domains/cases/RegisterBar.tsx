import { Button, Space } from 'antd';

export interface RegisterBarProps {
  formId: string;
  /** Names of required materials without a file. */
  missing: readonly string[];
  running: boolean;
  saving: boolean;
  onSaveDraft(): void;
}

/** The end of the registration: what is still missing, and the buttons. */
export function RegisterBar({ formId, missing, running, saving, onSaveDraft }: RegisterBarProps) {
  return (
    <div className="staff-bar">
      <span role="status" className="yjs-quiet">
        {missing.length > 0 ? `还缺必需材料：${missing.join('、')}` : '必需材料已齐'}
      </span>
      <Space>
        <Button disabled={running} loading={saving} onClick={onSaveDraft}>
          存草稿
        </Button>
        <Button type="primary" htmlType="submit" form={formId} loading={running}>
          提交
        </Button>
      </Space>
    </div>
  );
}
