import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { spotCheck } from '../records/spot-check.ts';
import { checkActs, checkTones } from './check-acts.ts';

/** 抽查结果 of the institution's runs, once they were submitted. */
export default function SpotCheckList() {
  return (
    <RecordListPage
      record={spotCheck}
      help={[
        '所在区抽查培训班次后，结果和问题显示在这里。',
        '收到整改通知后，请在期限前填写整改情况、上传材料并提交。',
      ]}
      tones={checkTones}
      acts={checkActs}
      empty={{ title: '没有抽查结果', hint: '区抽查并提交结果后显示在这里。' }}
    />
  );
}
