import { Button, Space } from 'antd';
import { useNavigate } from 'react-router';
import { RecordListPage } from '../app/records/RecordListPage.tsx';
import { trainingChange } from '../records/training-change.ts';

const help = [
  '机构名称、统一社会信用代码、法定代表人、所在区、银行账户和在库项目的内容须经审核后变更；通过前原信息继续有效。',
];

/** 变更申请: where each request of the institution stands (SC14-4). */
export default function ChangeList() {
  const navigate = useNavigate();
  return (
    <RecordListPage
      record={trainingChange}
      help={help}
      actions={
        <Space>
          <Button onClick={() => void navigate('/projects')}>变更培训项目</Button>
          <Button type="primary" onClick={() => void navigate('/institution/change')}>
            变更机构信息
          </Button>
        </Space>
      }
      empty={{ title: '还没有变更申请', hint: '机构信息或在库项目的内容有变化时，在右上角提出申请。' }}
    />
  );
}
