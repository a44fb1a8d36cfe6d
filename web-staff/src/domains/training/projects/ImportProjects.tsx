import {
  SheetCheck,
  type SheetOutcome,
  type StoredFile,
  trainingRules,
  UploadField,
  useSheetImport,
} from '@yjs/web-kit';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { PlainTable } from '../../../platform/PlainTable.tsx';

/** What the server found in a file of historic projects, with those that it would take in. */
interface ProjectsOutcome extends SheetOutcome {
  preview: {
    row: number;
    institutionName: string;
    name: string;
    categoryTitle: string;
    filingNo: string;
    validFrom: string;
    validTo: string;
  }[];
}

/** 导入历史项目 (02 §7.2): the file is checked first, with each fault and a preview; then taken in once, with the evidence. */
export function ImportProjects({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const [evidence, setEvidence] = useState<StoredFile[]>([]);
  const { checked, sound, busy, take, sheet } = useSheetImport<ProjectsOutcome>('/training-projects');
  const taken = (imported: number) => {
    message.success(`已导入 ${imported} 个历史项目，机构已收到通知`);
    onClose();
  };

  return (
    <Modal
      open
      width={860}
      title="导入历史项目"
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !sound || evidence.length === 0, loading: busy }}
      onOk={() => void take(taken, { evidence: evidence.map(({ id }) => id).join(',') })}
      onCancel={onClose}
    >
      <p className="yjs-quiet">
        平台启用前已评审备案、仍在有效期内的项目，机构须已在培训机构库中。先下载模板填写：第一张工作表填项目，“教学计划”工作表按备案号逐行填各项目的模块、课时、教师、场地，课时合计须等于总课时，已离职的教师可以不填；导入后直接入库，不能撤销，同一文件只能导入一次。
      </p>
      <SheetCheck {...sheet} />
      {checked && checked.preview.length > 0 && (
        <PlainTable
          label="将要入库的项目"
          columns={[
            { key: 'row', title: '行', align: 'right', render: ({ row }) => row },
            { key: 'institution', title: '培训机构', render: ({ institutionName }) => institutionName },
            { key: 'name', title: '项目', render: ({ name }) => name },
            { key: 'category', title: '类别', render: ({ categoryTitle }) => categoryTitle },
            { key: 'filing', title: '备案号', render: ({ filingNo }) => filingNo },
            { key: 'valid', title: '有效期', render: ({ validFrom, validTo }) => `${validFrom} 至 ${validTo}` },
          ]}
          rows={checked.preview.map((one) => ({ ...one, id: String(one.row) }))}
          empty={{ title: '没有可以入库的项目', hint: '' }}
        />
      )}
      {sound && (
        <>
          <p>依据文件（评审、备案的原件扫描件，必传）</p>
          <UploadField label="依据文件" rules={trainingRules} value={evidence} onChange={setEvidence} />
        </>
      )}
    </Modal>
  );
}
