import { DownloadButton } from '@yjs/web-kit';
import { Space } from 'antd';
import type { ReviewBatchQuery } from '../../../generated/graphql.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

const order = ['DRAFT', 'PUBLISHED', 'MATERIAL_OPEN', 'SCORING', 'CLOSED', 'COMPUTED', 'CONFIRMED', 'FILED'];

/** The documents of a review, each from the state on in which it has something to say (02 §8.6, §9.6). */
const documents = [
  { kind: 'sign-in.pdf', label: '专家签到表', from: 'PUBLISHED', hint: '打印后现场签到' },
  { kind: 'sheets.pdf', label: '专家打分表', from: 'CLOSED', hint: '每位专家单独成页，打印后签名' },
  { kind: 'process.pdf', label: '计算过程表', from: 'COMPUTED', hint: '列出每份总分、去掉的最高最低分和平均分' },
  { kind: 'summary.pdf', label: '评审结果汇总表（PDF）', from: 'COMPUTED', hint: '按名次排列' },
  { kind: 'summary.xlsx', label: '评审结果汇总表（Excel）', from: 'COMPUTED', hint: '数字可以继续计算' },
  {
    kind: 'strictness.xlsx',
    label: '专家打分宽严表（Excel）',
    from: 'COMPUTED',
    hint: '各专家总分的最低、四分位、最高和平均',
  },
  {
    kind: 'minutes.docx',
    label: '评审会议纪要（模板）',
    from: 'COMPUTED',
    hint: '已填项目、专家和结果，会议意见由记录人补充',
  },
  { kind: 'publicity.pdf', label: '公示名单', from: 'CONFIRMED', hint: '只列通过的项目，不含得分和专家' },
  { kind: 'filing.pdf', label: '评审结果备案表', from: 'CONFIRMED', hint: '备案后含备案号' },
] as const;

/** 文书: what can be printed or filed now, and when the rest can. */
export function ReviewDocuments({ batch: { id, state } }: { batch: Pick<Batch, 'id' | 'state'> }) {
  const reached = order.indexOf(state);
  const ready = documents.filter(({ from }) => reached >= order.indexOf(from));
  const later = documents.filter((one) => !ready.includes(one)).map(({ label }) => label);
  return (
    <div className="staff-stack">
      {ready.map(({ kind, label, hint }) => (
        <Space key={kind}>
          <DownloadButton label={label} url={`/exports/review-batches/${id}/${kind}`} />
          <span className="yjs-quiet">{hint}</span>
        </Space>
      ))}
      {later.length > 0 && <p className="yjs-quiet">评审推进后可以生成：{later.join('、')}。</p>}
    </div>
  );
}
