import { RecordListPage } from '../../../platform/records/RecordListPage.tsx';
import { cadreDifference } from '../../../records/cadre-difference.ts';
import { differenceActs } from '../cadre-acts.ts';

/** 比对结果 (03 §31.5): what the sources say otherwise; as a file the 比对结果表. */
export default function DifferenceList() {
  return (
    <RecordListPage
      record={cadreDifference}
      help={[
        '待核对的由区经办人采纳、不采纳或另行处理；仅提示的核对即可。',
        '户籍区不一致的发起关系转移；再次比对一致的自动办结。',
        '导出即为比对结果表。',
      ]}
      acts={differenceActs}
      empty={{ title: '没有比对结果', hint: '每日自动比对，也可以在“身份比对任务”中发起。' }}
    />
  );
}
