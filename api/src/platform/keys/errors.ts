import { DomainError, fillText } from '../errors/index.ts';

/** What the room of keys refuses (03 §41.4); the codes below 40 belong to the cryptography service (§41.10). */
export const keyErrors = {
  'E-CR-40': '密钥库不是空的，备份只能恢复到新安装的系统',
  'E-CR-41': '该密钥已有待审批的申请{no}',
  'E-CR-42': '密钥 {keyId} 为“{state}”，不能{act}',
  'E-CR-43': '密钥 {keyId} 仍有{count}处引用，重加密完成前不能{act}',
  'E-CR-44': '密钥 {keyId} 的引用数无法确认，不能{act}',
  'E-CR-45': '保留期内的备份 {no}（至{until}）含有密钥 {keyId}，不能销毁',
  'E-CR-46': '盲索引密钥不能单独生成、轮换和停用，请在密钥页面申请重建索引',
  'E-CR-47': '没有密钥 {keyId}',
  'E-CR-48': '请填写已登记的系统代码和密钥类别',
  'E-CR-49': '请选择密钥',
  'E-CR-50': '备份针对整个密钥库，不能指定密钥或类别',
  'E-CR-70': '密钥 {keyId} 不能重建索引：只有本平台正在使用的盲索引密钥可以重建，客户系统的索引随其密钥保留',
  'E-CR-71': '重建索引正在进行，完成或撤销后才能{act}',
  'E-CR-72': '重建索引为“{state}”，不能{act}',
  'E-CR-73': '还有{count}条索引没有重建，不能切换，系统将继续回填',
  'E-CR-74': '索引密钥刚刚切换，请再试一次',
} as const;
type KeyError = keyof typeof keyErrors;

/** A refusal of this room, its places filled in. */
export const refusal = (code: KeyError, values: Readonly<Record<string, string | number>> = {}): DomainError =>
  new DomainError(code, fillText(keyErrors[code], values));
