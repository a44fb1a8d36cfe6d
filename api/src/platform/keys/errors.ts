import { DomainError, fillText } from '../errors/index.ts';

/** What the room of keys refuses (03 §41.4); the codes below 40 belong to the cryptography service (§41.10). */
export const keyErrors = {
  'E-CR-40': '密钥库不是空的，备份只能恢复到新安装的系统',
  'E-CR-41': '该密钥已有待审批的申请{no}',
  'E-CR-42': '密钥 {keyId} 为“{state}”，不能{act}',
  'E-CR-43': '密钥 {keyId} 仍有{count}处引用，重加密完成前不能{act}',
  'E-CR-44': '密钥 {keyId} 的引用数无法确认，不能{act}',
  'E-CR-45': '保留期内的备份 {no}（至{until}）含有密钥 {keyId}，不能销毁',
  'E-CR-46': '该类密钥不能轮换和停用：盲索引密钥只随计划的重建索引更换',
  'E-CR-47': '没有密钥 {keyId}',
  'E-CR-48': '请填写已登记的系统代码和密钥类别',
  'E-CR-49': '请选择密钥',
  'E-CR-50': '备份针对整个密钥库，不能指定密钥或类别',
} as const;
type KeyError = keyof typeof keyErrors;

/** A refusal of this room, its places filled in. */
export const refusal = (code: KeyError, values: Readonly<Record<string, string | number>> = {}): DomainError =>
  new DomainError(code, fillText(keyErrors[code], values));
