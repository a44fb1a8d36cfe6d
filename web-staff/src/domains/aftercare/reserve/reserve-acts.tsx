import { actsOf } from '../../../platform/records/acts.tsx';
import { reserveBatch } from '../../../records/reserve-batch.ts';
import { reserveRecord } from '../../../records/reserve-record.ts';

/** 登记武装部结果, 变更, 不再登记; 生成登记表 and 移交 are made on the page. */
export const reserveActs = actsOf(
  reserveRecord,
  {
    name: ({ recordNo }) => recordNo,
    about: ({ personNameMasked, idNoMasked }) => `${personNameMasked} ${idNoMasked}`,
    consequences: {
      register: ['登记后记录办结；以后有变化的可以再变更登记信息。'],
      refuse: ['原因将记入登记，不再移交。'],
      revise: ['已导出的登记表保留；修改后重新生成，使用新的编号。'],
      irrelevant: ['不再登记后不能恢复，确有需要的重新新建。'],
    },
  },
  { short: { register: '已登记', refuse: '不符合', revise: '变更', irrelevant: '不再登记' } },
);

export const batchActs = actsOf(reserveBatch, {
  name: ({ batchNo }) => batchNo,
  about: ({ persons, madeByName }) => `${persons} 人，${madeByName} 发起`,
  consequences: {
    release: ['放行后系统生成全部登记表和名单，发起人可以下载。'],
    decline: ['不予放行的批次不生成文件，发起人可以重新发起。'],
  },
});
