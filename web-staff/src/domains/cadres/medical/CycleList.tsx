import { RecordFormButton } from '../../../platform/records/RecordFormButton.tsx';
import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { medicalCycle, medicalCycleForm } from '../../../records/medical-cycle.ts';
import { cycleActs } from './medical-acts.ts';

/** 报销周期 (03 §33.8). */
export default function CycleList() {
  return (
    <RecordListPage
      record={medicalCycle}
      help={[
        '先建立周期并填写核对总额，再在周期页面导入医保部门的报销数据；文件总额与核对总额一致才能导入。',
        '导入后自动生成名册，各区收到下发待办。推送之前可以作废整个周期。',
      ]}
      acts={cycleActs}
      actions={(reload) => <RecordFormButton form={medicalCycleForm} onDone={reload} />}
      empty={{ title: '没有报销周期', hint: '点击“建立周期”开始新一期医疗补助。' }}
    />
  );
}
