import { secondPerson } from '../access/index.ts';
import { defineModule } from '../kernel/index.ts';
import { moduleOf, withRecords } from '../records/index.ts';
import { asksSecondPerson } from './ask.ts';
import { loadDemoFactors } from './demo/load-demo-factors.ts';
import { factorRequest } from './factor.record.ts';
import { factorBinding } from './factor-binding.ts';
import { factorPermissions } from './permissions.ts';

/** Second persons of second factors (03 §41.9). */
export const factorsModule = defineModule(
  withRecords([moduleOf(factorRequest, { binding: factorBinding })], {
    name: 'factors',
    title: '登录密钥绑定',
    permissions: factorPermissions,
    errors: { 'E-QX-59': '绑定密钥文件须由安全管理员审批' },
    hooks: [secondPerson.join(asksSecondPerson)],
    demo: loadDemoFactors,
  }),
);
