import { DownloadButton, formatMoney, SheetImportButton, usePermission } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { PageSection } from '../../../platform/PageSection.tsx';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type MedicalCycleTypes, medicalCycle } from '../../../records/medical-cycle.ts';
import { EditCycle } from './EditCycle.tsx';
import { cycleActs } from './medical-acts.ts';
import { ProgressMatrix } from './ProgressMatrix.tsx';
import { SheetsButton } from './SheetsButton.tsx';

/** One cycle: its file, and how far each district is (03 §33.8). */
export default function CyclePage() {
  return (
    <RecordPage<MedicalCycleTypes>
      record={medicalCycle}
      title={({ cycleNo }) => `报销周期 ${cycleNo}`}
      subtitle={({ title, rowCount, total }) => `${title} · ${rowCount} 人 · ${formatMoney(total)} 元`}
      help={[
        '导入分两步：先检查，逐行列出错误；再一次性导入。导入之前可以修改周期和核对总额。',
        '进度矩阵按区显示街镇反馈、区级审批和发放结果，点击区名打开该区名册。',
      ]}
      acts={cycleActs}
      about="周期情况"
      actions={(one, reload) => <Further one={one} reload={reload} />}
      sections={(one) =>
        one.state === 'PREPARED' ? (
          <Alert
            type="info"
            showIcon
            title={`核对总额 ${formatMoney(one.expectedTotal)} 元`}
            description="文件总额须与核对总额一致，不一致的整份文件不予导入。请使用模板填写，身份证号须为在册企业退休军转干部。"
            style={{ marginBottom: 12 }}
          />
        ) : (
          one.state !== 'CANCELLED' && (
            <PageSection id="progress" title="进度">
              <ProgressMatrix key={one.version} cycleId={one.id} />
            </PageSection>
          )
        )
      }
    />
  );
}

/** The file of a new cycle; rosters, lines and the summary of one that was imported. */
function Further({ one, reload }: { one: MedicalCycleTypes['One']; reload(): void }) {
  const navigate = useNavigate();
  const imports = usePermission('medical.cycle:import');
  const exports = usePermission('medical.cycle:view');
  if (one.state === 'PREPARED')
    return imports ? (
      <>
        <EditCycle one={one} reload={reload} />
        <SheetImportButton
          label="导入报销数据"
          base="/imports/medical-lines"
          of={one.id}
          unit="条明细"
          hint={`每行一条报销明细；本次补助金额合计须为 ${formatMoney(one.expectedTotal)} 元。`}
          onDone={reload}
        />
      </>
    ) : null;
  return (
    <>
      <Button onClick={() => navigate(`/medical/rosters?search=${one.cycleNo}`)}>发放名册</Button>
      <Button onClick={() => navigate(`/medical/lines?search=${one.cycleNo}`)}>报销明细</Button>
      {exports && <DownloadButton label="打印汇总表" url={`/exports/medical-summary/${one.id}/summary.pdf`} />}
      {exports && <SheetsButton base={`/exports/medical-cycles/${one.id}`} summary />}
    </>
  );
}
