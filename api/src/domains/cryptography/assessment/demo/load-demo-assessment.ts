import { tables } from '../../../../database/tables.ts';
import { demoActor } from '../../../../platform/access/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { judge } from '../judgements.ts';
import { UNJUDGED } from '../score.ts';

const all = { effective: true, algorithm: true, keySafe: true };
const VERDICTS = [
  { code: 'K-04', ...all, evidence: '演示：分发的地址名单和登录地址范围均带校验码，改动后停用并告警', gap: '' },
  { code: 'K-08', ...all, evidence: '演示：审计日志每小时锚定并签名，校验通过', gap: '' },
  { code: 'K-10', ...all, evidence: '演示：口令 PBKDF2-HMAC-SM3，管理员登录须 SM2 签名', gap: '' },
  { code: 'K-11', ...all, evidence: '演示：账号、角色、授权逐条校验，最近一次全部通过', gap: '' },
  {
    ...{ code: 'K-14', effective: true, algorithm: true, keySafe: false },
    evidence: '演示：证件号码、联系方式、银行账户以 SM4 密文保存',
    gap: '演示：密钥由软件保护，接入经认证的密码机后复核',
  },
  {
    ...{ code: 'K-17', effective: true, algorithm: true, keySafe: false },
    evidence: '演示：终审和推送由审批人 SM2 签名，签名与证书一并保存',
    gap: '演示：部分审批人使用密钥文件，配发智能密码钥匙后复核',
  },
  {
    code: 'K-02',
    effective: false,
    algorithm: false,
    keySafe: false,
    evidence: '',
    gap: '演示：国密网关尚未上线，由机构采购部署',
  },
] as const;

/** Some objects of the self-assessment as a security administrator has judged them, each marked as a demonstration; the others wait. */
export async function loadDemoAssessment(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('crypto_assessment').select('id').limit(1).executeTakeFirst();
  const account = await tables(ctx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', 'sec_admin')
    .executeTakeFirst();
  const actor = account && (await demoActor(ctx, account.id, 'SEC_ADMIN'));
  if (known || !actor) return;
  for (const verdict of VERDICTS) await judge({ ...ctx, actor }, { ...UNJUDGED, ...verdict, revision: 0 });
}
