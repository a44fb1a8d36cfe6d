import { type DataColumn, formatDateTime, RemainingChip, type StateTone } from '@yjs/web-kit';
import type {
  AnswerConfirmationsMutation,
  ConfirmationRowFragment as Confirmation,
  ConfirmationState,
} from '../../generated/graphql.ts';
import { confirmationStateTitles } from '../../generated/titles/confirmation-state.ts';
import { confirmationStateTones } from '../../generated/tones/confirmation-state.ts';
import type { RecordActs } from '../acts/ActDialog.tsx';
import { type Figures, useFigures } from '../figures/useFigures.ts';
import { FlowList } from '../lists/FlowList.tsx';
import { stateColumn } from '../lists/state-column.tsx';
import { AnswerConfirmationsDocument, ConfirmationsDocument } from './ConfirmationList.graphql.ts';

const words: Record<ConfirmationState, string> = confirmationStateTitles;
const tone: Readonly<Record<ConfirmationState, StateTone>> = confirmationStateTones;
const channels: Readonly<Record<string, string>> = {
  PC_YWTB: '一网通办',
  ALIPAY: '支付宝',
  SUISHENBAN: '随申办',
  WINDOW: '窗口登记',
};
const helpOf = ({ limit }: Figures) => [
  `免申即享等事项中须本人同意的部分，系统以短信请本人一键确认，${limit('CONFIRMATION', '本人确认')}内未答复的催办一次，${limit('CONFIRMATION', '催办')}内再未答复的由窗口联系。`,
  '本人到窗口或来电告知的，在这里登记答复，备注中写明告知方式。',
];
const final = ['登记后不能更改。'];
const acts: RecordActs<Confirmation, AnswerConfirmationsMutation> = {
  document: AnswerConfirmationsDocument,
  outcome: (data) => data.answerConfirmations,
  name: (row) => row.name,
  about: (row) => row.confirmationNo,
  facts: (row) => [`请向本人说明：${row.body}${row.cost}。`, `将共享的数据：${row.sharedData.join('、')}。`],
  consequences: { confirm: final, decline: final, withdraw: final },
};
const columns: readonly DataColumn<Confirmation>[] = [
  { key: 'no', title: '确认编号', fixed: true, render: (row) => row.confirmationNo },
  { key: 'name', title: '姓名', fixed: true, render: (row) => row.name },
  { key: 'mobile', title: '手机号', render: (row) => row.mobile || '未登记' },
  { key: 'subject', title: '事项', render: (row) => row.subject },
  { key: 'cost', title: '个人承担', hidden: true, render: (row) => row.cost },
  { key: 'data', title: '共享数据', hidden: true, render: (row) => row.sharedData.join('、') },
  stateColumn(tone),
  { key: 'due', title: '期限', render: (row) => <RemainingChip remaining={row.flow.remaining} /> },
  { key: 'asked', title: '发出时间', hidden: true, render: (row) => formatDateTime(row.askedAt) },
  {
    key: 'answer',
    title: '答复',
    render: (row) => (row.answeredAt ? `${channels[row.channel ?? ''] ?? ''} ${formatDateTime(row.answeredAt)}` : '—'),
  },
];

/** 一键确认: whom was asked, what, until when, and the answers given at the window. */
export default function ConfirmationList() {
  return (
    <FlowList
      id="confirmations"
      title="一键确认"
      help={helpOf(useFigures('CONFIRMATION'))}
      recordType="confirmation"
      words={words}
      document={ConfirmationsDocument}
      connection={(data) => data.confirmations}
      columns={columns}
      empty={{ title: '没有一键确认', hint: '须本人同意的事项出现时，系统会自动发出确认请求。' }}
      acts={acts}
      word={(action) => action.title.replace('登记', '')}
    />
  );
}
