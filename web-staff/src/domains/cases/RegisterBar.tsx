import { Button, Space } from 'antd';

export interface RegisterBarProps {
  formId: string;
  /** Names of required materials without a file. */
  missing: readonly string[];
  draftNo: string | undefined;
  running: boolean;
  onSaveDraft(): void;
}

/** The end of the registration: what is still missing, and the buttons. */
export function RegisterBar({ formId, missing, draftNo, running, onSaveDraft }: RegisterBarProps) {
  return (
    <div className="staff-bar">
      <span role="status" className="yjs-quiet">
        {missing.length > 0 ? `还缺必需材料：${missing.join('、')}` : '必需材料已齐'}
        {draftNo && ` · 草稿编号 ${draftNo}`}
      </span>
      <Space>
        <Button disabled={running} onClick={onSaveDraft}>
          存草稿
        </Button>
        <Button type="primary" htmlType="submit" form={formId} loading={running}>
          提交
        </Button>
      </Space>
    </div>
  );
}
