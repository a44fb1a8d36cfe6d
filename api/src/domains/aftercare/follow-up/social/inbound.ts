import { type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { InboundAnswer, InboundHandler } from '../../../../platform/exchange/channel.ts';
import { employmentSchema } from './message.schema.ts';
import { countOf, takeChanges } from './take-changes.ts';

const EXAMPLE = {
  changes: [
    {
      idNo: '310109200103151218',
      changeDate: '2026-05-01',
      employment: { state: 'EMPLOYED', employerName: '上海示范物流有限公司', employerUscc: '91310109MA1FP00016' },
      insured: true,
    },
  ],
};

/** 人社: employment or insurance of persons has changed (01 §14.5 no. 5, §14.7; X04). */
export const employmentInbound: InboundHandler = {
  bizType: 'EMPLOYMENT.CHANGED',
  title: '就业参保变动',
  schema: employmentSchema,
  handle: async (tx, message): Promise<InboundAnswer> => {
    const sentOn: LocalDate = localDateOf(new Date(message.sentAt));
    const { taken, repeated, unknown, wrong } = await takeChanges(tx, message.body, sentOn);
    const data = { taken, repeated, unknown: unknown.length, wrong };
    if (wrong.length > 0)
      return { code: 1002, message: `${wrong.length}条变动不正确，其余已接收`, data, partial: taken + repeated > 0 };
    if (taken === 0 && repeated > 0) return { code: 1005, message: '变动已接收过', data };
    return { code: 0, message: '已接收', data };
  },
  // Numbers of persons whom nobody follows are not ours to keep.
  toKeep: async (_, { body }) => ({ changes: countOf(body) }),
  published: {
    description:
      '就业或参保变动：人社部门在人员就业、失业、创业登记或参保、停保后推送，也可以每日汇总推送（每条报文最多1000人）。同一人员、同一变动日期、相同内容的变动只接收一次。本系统更新就业状态并由街镇工作人员核实。',
    examples: [EXAMPLE],
    answers: [
      { code: 0, meaning: '已接收；data.taken为更新的人数，data.unknown为不在跟踪范围的人数' },
      { code: 1002, meaning: '有变动不正确；data.wrong列出第几条和原因，其余已接收' },
      { code: 1005, meaning: '变动均已接收过，没有更新' },
    ],
    changes: [{ version: '1.0', date: '2026-12-01', note: '首次发布' }],
  },
};
