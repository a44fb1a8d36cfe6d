import { PageHeader, QueueTabs, urlChoice, urlText, usePermission, useUrlState } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { HelpLines } from '../../HelpLines.tsx';
import { BanDialog } from './BanDialog.tsx';
import { BanTable } from './BanTable.tsx';
import { ProtectedIps } from './ProtectedIps.tsx';

const banUrl = { tab: urlChoice(['bans', 'protected'], 'bans'), state: urlText(), ip: urlText() };
const tabs = [
  { key: 'bans', title: '黑名单' },
  { key: 'protected', title: '保护名单' },
] as const;

const help = [
  '封禁1秒内在所有节点生效，被封禁的IP不能调用也不能接收传输，到期自动解除。',
  '自动封禁按7日内的次数加长：15分钟、1小时、24小时；第4次起须人工复核。',
  '保护名单中的地址（本平台网关、负载均衡、监控探针）不会被封禁，命中规则时只告警。',
];

/** 黑名单 and 保护名单 (03 §39.3). */
export default function BanList() {
  const [state, setState] = useUrlState(banUrl);
  const [banning, setBanning] = useState(false);
  const [round, setRound] = useState(0);
  const may = usePermission('dx.ban:add');
  return (
    <>
      <PageHeader
        title="数据交换黑名单"
        help={<HelpLines lines={help} />}
        actions={
          may && (
            <Button danger onClick={() => setBanning(true)}>
              手动封禁
            </Button>
          )
        }
      />
      <QueueTabs
        label="名单"
        tabs={tabs}
        active={state.tab === 'protected' ? 'protected' : 'bans'}
        onChange={(tab) => setState({ tab })}
      />
      {state.tab === 'protected' ? (
        <ProtectedIps />
      ) : (
        <BanTable key={round} state={state.state} ip={state.ip} onFilter={(patch) => setState(patch)} />
      )}
      {banning && (
        <BanDialog
          onDone={() => {
            setBanning(false);
            setRound(round + 1);
          }}
          onClose={() => setBanning(false)}
        />
      )}
    </>
  );
}
