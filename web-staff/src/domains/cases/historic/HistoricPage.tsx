import { useQuery } from '@apollo/client/react';
import { PageHeader, QueueTabs, usePermission, useUrlState } from '@yjs/web-kit';
import { Alert } from 'antd';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { Permitted } from '../../../platform/Permitted.tsx';
import { HistoricRuns } from './HistoricRuns.tsx';
import { HistoricSearch } from './HistoricSearch.tsx';
import { HistoricGoLiveDocument } from './historic.graphql.ts';
import { type HistoricTab, historicUrl, tools } from './historic-state.ts';

const help = [
  '上线前遗留的办件在这里成批处理：待预审的“历史预审退回”，已接件的“历史办结”，子办件一并处理并推送办件库。',
  '先按条件查询，再生成预览：名单即时固定，之后新增或变化的办件不在其中。可先“试运行”查看逐件结果，不改动任何办件。',
  '名单须由另一名市局工作人员批准后才开始。处理中可以暂停、继续、停止；名单生成后有变化的办件自动跳过并说明原因。',
  '默认不向申请人发送消息（业务参数“历史数据处理通知申请人”）。报告长期保存，审计管理员可下载。',
];

const SWITCHED_OFF = '历史数据处理工具已停用，需要使用时请业务管理员在“业务参数”中启用；已有的处理记录仍可查看。';

/** 历史数据处理 (01 §7.6): two tools, and what was done with them. */
export default function HistoricPage() {
  return (
    <Permitted codes={['historic:view']}>
      <Tabs />
    </Permitted>
  );
}

function Tabs() {
  const [state, setState] = useUrlState(historicUrl);
  const mayRun = usePermission('historic:run');
  const choices = useListChoices(state.district);
  const shared = useQuery(HistoricGoLiveDocument, { skip: !mayRun, fetchPolicy: 'cache-and-network' }).data;
  const runs = { key: 'RUNS' as HistoricTab, title: '处理记录' };
  const tabs = mayRun
    ? [
        { key: 'RETURN' as HistoricTab, title: tools.RETURN.title },
        { key: 'FINISH' as HistoricTab, title: tools.FINISH.title },
        runs,
      ]
    : [runs];
  const active = mayRun ? state.tab : 'RUNS';
  return (
    <>
      <PageHeader title="历史数据处理" help={<HelpLines lines={help} />} />
      <QueueTabs label="历史数据处理" tabs={tabs} active={active} onChange={(tab) => setState({ tab })} />
      {active === 'RUNS' ? (
        <HistoricRuns />
      ) : shared?.historicToolsEnabled === false ? (
        <Alert showIcon type="info" title={SWITCHED_OFF} />
      ) : (
        <HistoricSearch
          key={active}
          tool={active}
          state={{ ...state, before: state.before || (shared?.historicGoLiveDay ?? '') }}
          onChange={setState}
          {...choices}
        />
      )}
    </>
  );
}
