import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { medicalDistrict } from '../../../records/medical-district.ts';
import { districtActs } from './medical-acts.ts';

/** 区名册 (03 §33.8). */
export default function DistrictList() {
  return (
    <RecordListPage
      record={medicalDistrict}
      help={[
        '名册生成后先下发街镇；街镇全部反馈后处理异议，再由经办人、业务科长、分管局长依次审批。',
        '名单每次上报冻结为一版；街镇重新反馈后版本加一，旧版本不能再审批。',
      ]}
      acts={districtActs}
      empty={{ title: '没有区名册', hint: '市局导入报销数据后，本区有人员的自动生成。' }}
    />
  );
}
