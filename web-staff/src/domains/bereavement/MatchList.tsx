import { useMutation } from '@apollo/client/react';
import { QueueTabs, urlChoice, usePermission, useUrlState } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { deathMatch } from '../../records/death-match.ts';
import { PullDeathRegistryDocument } from './bereavement.graphql.ts';
import { matchActs } from './bereavement-acts.tsx';

const TABS = ['todo', 'overdue', 'all'] as const;
const url = { ...deathMatch.url, tab: urlChoice(TABS, 'all') };

/** 死亡人员: what waits, what is overdue, and everything that was found (03 §34.6). */
export default function MatchList() {
  const [{ tab }, setState] = useUrlState(url);
  const { message } = App.useApp();
  const mayPull = usePermission('reduction:pull');
  const [pull, { loading }] = useMutation(PullDeathRegistryDocument);
  return (
    <RecordListPage
      record={deathMatch}
      nav={
        <QueueTabs
          label="死亡人员"
          tabs={[
            { key: 'all', title: '全部' },
            { key: 'todo', title: '待处理' },
            { key: 'overdue', title: '逾期未处理' },
          ]}
          active={tab}
          onChange={(key) =>
            setState({
              tab: key as typeof tab,
              state: key === 'todo' ? ['PENDING'] : [],
              overdue: key === 'overdue',
            })
          }
        />
      }
      help={[
        '每天凌晨3点按登记日期获取死亡库数据，与优抚对象比对；姓名和身份证号都一致的自动暂停发放。',
        '应在5个工作日内核实：属实的发起减员，不属实的由区级登记核实有误。',
      ]}
      acts={matchActs}
      actions={
        mayPull && (
          <Button
            loading={loading}
            onClick={() =>
              void pull()
                .then(() => message.success('正在获取死亡库数据，有新的命中会出现在待办中'))
                .catch(() => message.error('没有开始获取，请稍后再试'))
            }
          >
            立即获取
          </Button>
        )
      }
      empty={{ title: '没有死亡人员', hint: '死亡库有新的记录命中优抚对象时出现在这里。' }}
    />
  );
}
