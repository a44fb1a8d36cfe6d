import { PageHeader, QueueTabs, urlChoice, urlText, usePermission, useUrlState } from '@yjs/web-kit';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { HelpLines } from '../../HelpLines.tsx';
import { Permitted } from '../../Permitted.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import { HostList } from './HostList.tsx';

const channelUrl = {
  tab: urlChoice(['channels', 'hosts'], 'channels'),
  search: urlText(),
  state: urlText(),
  light: urlText(),
};
const tabs = [
  { key: 'channels', title: '数据通道' },
  { key: 'hosts', title: '允许的主机' },
] as const;

const help = [
  '数据通道登记怎样取得一个数据源的数据。新建后先做连通测试，24小时内测试通过才能启用。',
  '健康灯：24小时内测试或调用成功为正常；最近一次测试失败，或24小时内的调用全部失败为异常。',
  '通道只能调用“允许的主机”中登记的主机，本机、链路本地等地址一律不能调用。',
  '平台自带的对接在其页面修改地址、密钥和超时时间，停用后不再收发。',
];

/** 数据通道 (03 §35.5): the list with health, and the hosts that channels may call. */
export default function ChannelList() {
  return (
    <Permitted codes={['dx.channel:view']}>
      <Channels />
    </Permitted>
  );
}

function Channels() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(channelUrl);
  const mayCreate = usePermission('dx.channel:create');
  const hosts = state.tab === 'hosts';
  return (
    <>
      <PageHeader
        title="数据通道"
        help={<HelpLines lines={help} />}
        actions={
          mayCreate &&
          !hosts && (
            <Button type="primary" onClick={() => void navigate('/exchange/channels/new')}>
              新建通道
            </Button>
          )
        }
      />
      <QueueTabs
        label="数据通道"
        tabs={tabs}
        active={hosts ? 'hosts' : 'channels'}
        onChange={(tab) => setState({ tab })}
      />
      {hosts ? <HostList /> : <ChannelTable {...state} onFilter={(patch) => setState(patch)} />}
    </>
  );
}
