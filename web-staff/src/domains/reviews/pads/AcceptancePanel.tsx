import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, now, urlChoice, usePermission, useUrlState } from '@yjs/web-kit';
import { App, Button, Radio, Skeleton, Space } from 'antd';
import { useMemo, useState } from 'react';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { AcceptanceRecords } from './AcceptanceRecords.tsx';
import { AcceptanceTable } from './AcceptanceTable.tsx';
import { KeepPadAcceptanceDocument, PadAcceptanceDocument, PadAcceptancesDocument } from './acceptance.graphql.ts';

const DAY_MS = 24 * 3600 * 1000;
const spans = [
  { value: '1', label: '近24小时' },
  { value: '7', label: '近7天' },
  { value: '30', label: '近30天' },
] as const;
const spanUrl = { days: urlChoice(['1', '7', '30'], '7') };

/** Every screen of the pad by its address, with samples in it. */
const SAMPLES = [
  { screen: 'idle', title: '首页' },
  { screen: 'grades', title: '评价页' },
  { screen: 'end', title: '评价已提交' },
  { screen: 'saved', title: '断网已保存' },
  { screen: 'over', title: '已评价过' },
  { screen: 'failed', title: '无法打开' },
  { screen: 'offline', title: '网络中断' },
  { screen: 'register', title: '登记' },
] as const;

/** 联调验收 (R9.2.1): 16 districts × handling screens from what the pads have really done; kept and exported by technicians. */
export function AcceptancePanel() {
  const { message } = App.useApp();
  const [{ days }, setUrl] = useUrlState(spanUrl);
  const mayKeep = usePermission('review.pad:accept');
  const [keeping, setKeeping] = useState(false);
  const span = useMemo(() => {
    const until = now();
    return { since: new Date(until - Number(days) * DAY_MS).toISOString(), until: new Date(until).toISOString() };
  }, [days]);
  const { data, error, refetch } = useQuery(PadAcceptanceDocument, { variables: span, fetchPolicy: 'network-only' });
  const [keep] = useMutation(KeepPadAcceptanceDocument, { refetchQueries: [PadAcceptancesDocument] });
  return (
    <>
      <Space wrap className="pad-span">
        <Radio.Group
          optionType="button"
          aria-label="统计时段"
          value={days}
          options={[...spans]}
          onChange={(event) => setUrl({ days: event.target.value })}
        />
        <Button onClick={() => void refetch()}>刷新</Button>
        {mayKeep && (
          <Button type="primary" disabled={!data} onClick={() => setKeeping(true)}>
            保存联调记录
          </Button>
        )}
      </Space>
      <p className="yjs-quiet">
        在各区窗口逐个界面点“请评价”即计入：加载时间由平板测得（1秒内为通过），页面内容与发送的逐项比对，断网后补传到达即为断网测试通过。
      </p>
      <p className="yjs-quiet">
        页面样张（不提交评价，可在平板上逐页核对布局）：
        {SAMPLES.map(({ screen, title }) => (
          <a key={screen} className="pad-sample" href={`/pad/?screen=${screen}`} target="_blank" rel="noreferrer">
            {title}
          </a>
        ))}
      </p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {data && <AcceptanceTable districts={data.padAcceptance} />}
      {mayKeep && <AcceptanceRecords />}
      {keeping && (
        <ReasonDialog
          title="保存联调记录"
          okText="保存"
          label="联调说明"
          lines={['按当前时段的结果保存，保存后不能更改，可导出交各区签字。']}
          common={['本轮联调全部通过', '部分界面未通过，待整改后复测', '部分区尚未联调']}
          onConfirm={async (note) => {
            await keep({ variables: { ...span, note } });
            setKeeping(false);
            message.success('已保存联调记录');
          }}
          onClose={() => setKeeping(false)}
        />
      )}
    </>
  );
}
