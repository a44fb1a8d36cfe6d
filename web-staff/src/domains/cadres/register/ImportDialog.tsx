import { SheetCheck, type SheetOutcome, useSheetImport } from '@yjs/web-kit';
import { Alert, App, Modal } from 'antd';
import { useNavigate } from 'react-router';

/** Rows whose number was written with 15 digits. */
type CadresOutcome = SheetOutcome & { convertedRows: readonly number[] };

/** 人员信息批量导入 (03 §31.4): checked first, then taken in once as a batch that is approved as a whole. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { checked, sound, busy, take, sheet } = useSheetImport<CadresOutcome>('/imports/emp-cadres');
  const converted = checked?.convertedRows ?? [];
  const taken = (imported: number) => {
    message.success(`已导入 ${imported} 人，等待区级审批`);
    navigate('/cadre-imports');
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title="导入企业退休军转干部"
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !sound, loading: busy }}
      onOk={() => void take(taken)}
      onCancel={onClose}
    >
      <p className="yjs-quiet">
        先下载模板填写，一次最多5000行。库中没有的人员为新增，本区已在册的为变更；有错误时默认全部不导入。15位身份证号自动转换为18位。
      </p>
      <SheetCheck {...sheet} />
      {converted.length > 0 && (
        <Alert
          type="info"
          showIcon
          style={{ marginTop: 12 }}
          title={`身份证号已由15位转换：第 ${converted.slice(0, 20).join('、')} 行${converted.length > 20 ? `等 ${converted.length} 行` : ''}`}
        />
      )}
    </Modal>
  );
}
