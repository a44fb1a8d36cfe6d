import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { spotCheck } from '../../../records/spot-check.ts';
import { checkActs } from './check-acts.ts';

/** 培训抽查 (02 §15): what was found, and how it was put right. */
export default function SpotCheckList() {
  return (
    <RecordListPage
      record={spotCheck}
      help={[
        '提交抽查结果须有文档和视频；结果正常的直接办结，有问题的发出整改通知。',
        '严重问题会通知市局，并建议对培训机构作标记，由市局决定。',
        '提交后培训机构可以看到结果和问题，并提交整改情况。',
      ]}
      acts={checkActs}
      empty={{ title: '没有抽查记录', hint: '从抽查计划登记抽查后显示在这里。' }}
    />
  );
}
