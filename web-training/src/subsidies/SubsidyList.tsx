import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { subsidyApplication } from '../records/subsidy-application.ts';
import { ApplyDialog } from './ApplyDialog.tsx';

/** 我的补助 (02 §19.7): the institution's applications. */
export default function SubsidyList() {
  const [applies, setApplies] = useState(false);
  return (
    <>
      <RecordListPage
        record={subsidyApplication}
        help={[
          '班次结课审核通过后30天内申请补助，逾期须填写原因。',
          '系统按结业学员、考勤和补助标准计算金额，并按学员安置区分成结算单，由各区分别审核。',
          '金额有变化的（如补登证书），在提交前点“重新计算”。',
        ]}
        actions={
          <Space>
            <Link to="/subsidy-ledgers">
              <Button>报销台账</Button>
            </Link>
            <Button type="primary" onClick={() => setApplies(true)}>
              申请补助
            </Button>
          </Space>
        }
        empty={{ title: '没有补助申请', hint: '班次结课后点击“申请补助”，系统自动计算各区金额。' }}
      />
      {applies && <ApplyDialog onClose={() => setApplies(false)} />}
    </>
  );
}
