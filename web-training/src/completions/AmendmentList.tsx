import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { completionAmendment } from '../records/completion-amendment.ts';

/** 结课更正 of the institution's runs: certificates that it entered afterwards, results that the district has corrected. */
export default function AmendmentList() {
  return (
    <RecordListPage
      record={completionAmendment}
      help={['结课后发放的证书在结课申请页面点击“补登证书”，由区确认；结课结果由区申请、市局同意后更正。']}
      empty={{ title: '没有符合条件的结课更正', hint: '在已结课的结课申请页面补登证书。' }}
    />
  );
}
