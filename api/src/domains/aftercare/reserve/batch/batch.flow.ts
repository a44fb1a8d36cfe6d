import { defineFlow } from '../../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

const cascade = { by: { cascade: true } } as const;
const system = { by: { system: true } } as const;

/** 批量导出: made in the background, released by a second person where it is of many, handed over with a receipt (01 §12.6, §12.7, §15.3). */
export const reserveBatchFlow = defineFlow({
  key: 'aftercare.reserve-batch',
  title: '预备役登记表批量导出',
  version: 1,
  initial: 'PENDING_RELEASE',
  starts: { request: '发起批量导出' },
  states: {
    PENDING_RELEASE: {
      title: '待放行',
      step: 1,
      task: { title: '放行预备役登记表批量导出', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: {
        small: { ...cascade, title: '无须放行', to: 'PREPARING' },
        release: {
          by: { permission: RIGHTS.release },
          title: '放行',
          to: 'PREPARING',
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        decline: {
          by: { permission: RIGHTS.release },
          title: '不予放行',
          to: 'DECLINED',
          separation: true,
          input: 'OPINION',
          asked: '请填写不予放行的原因',
          tone: 'DANGER',
        },
      },
    },
    PREPARING: { title: '生成中', step: 2, on: { ready: { ...system, title: '生成完成', to: 'READY' } } },
    READY: {
      title: '可下载',
      tone: 'waiting',
      step: 3,
      on: { deliver: { ...cascade, title: '登记移交', to: 'DELIVERED' } },
    },
    DELIVERED: { title: '已移交', tone: 'done', step: 4, final: true },
    DECLINED: { title: '未放行', final: true },
  },
});
