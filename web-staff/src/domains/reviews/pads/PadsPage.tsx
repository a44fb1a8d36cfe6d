import { PageHeader, urlChoice, usePermission, useUrlState } from '@yjs/web-kit';
import { Tabs } from 'antd';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { AcceptancePanel } from './AcceptancePanel.tsx';
import { CounterList } from './CounterList.tsx';
import { JumpErrorList } from './JumpErrorList.tsx';
import { PadList } from './PadList.tsx';

const help = [
  '每个窗口配一台平板：先建窗口，再登记平板，把登记码输入平板即可使用。登记码只显示一次，过期可重新生成。',
  '平板丢失或更换时先停用，停用后立即失效；同一窗口可再登记新平板。',
  '“未连接”超过90秒未应答，“待补传”是断网期间保存在平板上的评价，恢复网络后自动上传。',
];
const TABS = ['pads', 'counters', 'errors', 'acceptance'] as const;
const tabUrl = { tab: urlChoice(TABS, 'pads') };

/** 评价平板 (01 §11.5): pads and counters. */
export default function PadsPage() {
  const [{ tab }, setUrl] = useUrlState(tabUrl);
  const mayManage = usePermission('review.pad:manage');
  return (
    <>
      <PageHeader title="评价平板" help={<HelpLines lines={help} />} />
      <Tabs
        activeKey={tab}
        onChange={(key) => setUrl({ tab: TABS.find((one) => one === key) ?? 'pads' })}
        destroyOnHidden
        items={[
          { key: 'pads', label: '平板', children: <PadList mayManage={mayManage} /> },
          { key: 'counters', label: '窗口', children: <CounterList mayManage={mayManage} /> },
          { key: 'errors', label: '跳转异常', children: <JumpErrorList /> },
          { key: 'acceptance', label: '联调验收', children: <AcceptancePanel /> },
        ]}
      />
    </>
  );
}
