import type { ActWords } from '../../../platform/records/acts.tsx';
import type { HotlineOrderTypes } from '../../../records/hotline-order.ts';

/** Whether an order waits for somebody to find its service. */
export const isWaiting = ({ state }: Pick<HotlineOrderTypes['Row'], 'state'>) =>
  state === 'UNMATCHED' || state === 'UNPLACED';

/** 转市级匹配, 退回12345. */
export const orderWords: ActWords<HotlineOrderTypes> = {
  name: (order) => order.orderNo,
  about: (order) => order.matterText,
  facts: (order) => [`诉求内容：${order.content}`, `办理地点：${order.placeText}`],
  consequences: {
    escalate: ['工单转市退役军人服务中心匹配，本区不再办理。'],
    sendBack: ['退回原因报送12345，工单结束；不计入投诉率。', '退回后不能撤回，12345如仍认为由本系统办理会重新派单。'],
  },
};
