import { DomainError, fillText } from '../../../platform/errors/index.ts';

/** What 密码应用改造 refuses (03 §41.12, §41.14). */
export const migrationErrors = {
  'E-CM-01': '{system}的数据库没有接通，请联系技术人员配置连接',
  'E-CM-02': '还没有盘点出敏感字段，请先自动盘点',
  'E-CM-03': '双写开始不足{hours}小时，暂不能迁移',
  'E-CM-04': '双写以来有{count}行没有写入密文，请{system}整改后重新检查',
  'E-CM-05': '双写满{hours}小时后还没有检查，请先检查双写',
  'E-CM-06': '核对还没有完成，或者有{count}处不一致，不能切换',
  'E-CM-07': '表{table}已有迁移作业在执行',
  'E-CM-08': '切换后明文须保留{days}天，暂不能清除',
  'E-CM-09': '明文清除后不能回退',
  'E-CM-10': '明文还没有清除完，或者仍有{count}处疑似身份证号，不能签署验收',
  'E-CM-11': '有{count}个值没有加密，请逐个说明原因',
  'E-CM-12': '盘点已提交，不能修改',
  'E-CM-13': '切换前仍有{count}行只有明文，请{system}停止写入明文并补迁移',
  'E-CM-14': '密钥{key}不可用，已暂停，请先更换密钥并重新加密',
  'E-CM-15': '{system}的业务程序正在占用表，暂时不能修改表结构，请稍后重试',
  'E-CM-16': '{system}还没有登记为密码服务客户系统并通过自检，不能提交盘点',
  'E-CM-17': '{system}还没有启用为密码服务客户系统，不能开始双写',
} as const;
export type MigrationError = keyof typeof migrationErrors;

/** A refusal of this room, its places filled in. */
export const refusal = (code: MigrationError, values: Readonly<Record<string, string | number>> = {}): DomainError =>
  new DomainError(
    code,
    fillText(
      migrationErrors[code],
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    ),
  );
