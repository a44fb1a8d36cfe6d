import { PageHeader, QueueTabs, urlChoice, usePermission, useUrlState } from '@yjs/web-kit';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { HelpLines } from '../../HelpLines.tsx';
import { EntryTable } from './EntryTable.tsx';
import { TaskTable } from './TaskTable.tsx';

const uplinkUrl = { tab: urlChoice(['entries', 'tasks'], 'entries') };
const tabs = [
  { key: 'entries', title: '上行条目' },
  { key: 'tasks', title: '传输任务' },
] as const;

const help = [
  '上行条目说明把哪些内部数据、按什么对应关系、在什么时候送给部级系统、市大数据中心等单位。',
  '每次执行成为一个传输任务，分批发送；对方确认全部批次后水位才前移，中断后从未确认的批次继续，不漏不重。',
  '失败的行请在数据来源处更正，更正后自动归入下一次任务，也可以在任务中补传。',
];

/** 数据上行 (03 §36): the entries, and the transfers of all of them. */
export default function UplinkPage() {
  const navigate = useNavigate();
  const [{ tab }, setState] = useUrlState(uplinkUrl);
  const mayCreate = usePermission('dx.uplink:create');
  const active = tab === 'tasks' ? 'tasks' : 'entries';
  return (
    <>
      <PageHeader
        title="数据上行"
        help={<HelpLines lines={help} />}
        actions={
          mayCreate && (
            <Button type="primary" onClick={() => void navigate('/uplink/new')}>
              新建条目
            </Button>
          )
        }
      />
      <QueueTabs label="数据上行" tabs={tabs} active={active} onChange={(key) => setState({ tab: key })} />
      {active === 'tasks' ? <TaskTable /> : <EntryTable />}
    </>
  );
}
