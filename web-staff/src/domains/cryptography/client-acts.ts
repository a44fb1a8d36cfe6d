import { actsOf } from '../../platform/records/acts.tsx';
import { cryptoClient } from '../../records/crypto-client.ts';

export const clientActs = actsOf(cryptoClient, {
  name: ({ clientIdTitle, systemCode }) => `${clientIdTitle}（${systemCode}）`,
  about: ({ ownerUnit }) => ownerUnit,
  consequences: {
    test: ['该系统可以开始联调；联调期间不能取得明文、签名或跨系统比对。'],
    askEnable: ['须由本人以外的人员批准。'],
    approve: ['该系统即可按登记的数据类别和操作调用密码服务；启用期间登记内容不能修改。'],
    askSecret: ['须由本人以外的人员批准，批准后由本人签发。'],
    approveSecret: ['申请人即可在有效期内签发新密钥；签发时通知该系统联系人，原密钥在并行期内继续有效。'],
    stop: ['该系统的下一次调用起即被拒绝，依赖密码服务的业务将无法读写敏感字段。'],
  },
});
