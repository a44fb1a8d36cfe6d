import { actsOf } from '../../../platform/records/acts.tsx';
import { cryptoMigration } from '../../../records/crypto-migration.ts';

export const migrationActs = actsOf(cryptoMigration, {
  name: ({ clientId }) => clientId,
  about: ({ systemName }) => systemName,
  consequences: {
    inventory: ['读取该系统数据库的表结构，按字段名称和注释找出敏感字段，替换现有的盘点结果。'],
    submit: ['提交后由系统责任单位审批，批准前不能再修改盘点结果。'],
    approve: ['批准后可以开始双写。'],
    startDual: ['在该系统的表中增加密文列、索引列和完整性校验列，业务程序从此同时写入明文和密文。'],
    startMigration: ['按批加密存量数据；可以随时暂停，中断后从断点继续。'],
    switch: ['业务程序从此读取密文；明文保留期满前可以回退。'],
    startClearing: ['按盘点的处理方式清除明文，不能恢复，也不能再回退。清除前须完成备份。'],
    rollBack: ['删除密文列、索引列和校验列，业务程序恢复读写明文；已加密的进度不保留。'],
    ownerSign: ['用本人密钥对验收报告签名，随后由安全管理员签署。'],
    accept: ['用本人密钥对验收报告签名，改造完成，不能撤销。'],
  },
});
