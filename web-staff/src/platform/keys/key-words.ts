import type { KeyAct, StoredKeyState } from '../../generated/graphql.ts';
import { keyRequest } from '../../records/key-request.ts';
import { actsOf } from '../records/acts.tsx';

/** What may be asked of a key where it stands, and what it comes to; the API judges it again. */
export const ACTS_FROM: Readonly<Record<StoredKeyState, readonly KeyAct[]>> = {
  PREPARED: ['ACTIVATE'],
  ACTIVE: ['ROTATE', 'DISABLE'],
  DISABLED: ['ARCHIVE'],
  ARCHIVED: ['DESTROY'],
  COMPROMISED: ['DESTROY'],
  DESTROYED: [],
};

export const ACT_WORDS: Readonly<Record<KeyAct, { title: string; says: string }>> = {
  GENERATE: { title: '生成', says: '生成新版本，激活前不用于加密。' },
  ACTIVATE: { title: '激活', says: '激活后新数据用该密钥加密，原激活的版本只解密，数据在后台重加密。' },
  ROTATE: { title: '轮换', says: '生成并激活新版本，原版本只解密；数据在后台重加密，没有引用后自动归档。' },
  DISABLE: { title: '停用', says: '停用后只能解密；没有其他激活的版本时，该类数据不能写入。' },
  ARCHIVE: { title: '归档', says: '没有数据引用的密钥才能归档；归档后仍可解密旧备份中的数据。' },
  DESTROY: { title: '销毁', says: '销毁后不能恢复；保留期内的备份含有的密钥不能销毁。' },
  REINDEX: {
    title: '重建索引',
    says: '生成新版本并用新旧两把密钥同时建立索引，期间查找和登记照常；全部回填并校验后由安全管理员切换。切换前可以撤销。',
  },
  BACKUP: {
    title: '导出备份',
    says: '导出全部密钥的密文，保存在服务器的 key-backups 目录，请另行保管；主密钥不在其中。',
  },
};

/** 审批, signed; 撤回. */
export const requestActs = actsOf(keyRequest, {
  name: ({ requestNo }) => requestNo,
  about: ({ actTitle, keyId, ownerTitle }) => `${actTitle} ${keyId ?? ownerTitle}`,
  facts: ({ reason }) => [`申请理由：${reason}`],
  consequences: {
    approve: ['审批通过后立即执行。须用本人密钥对申请内容签名，签名与审批记录一并保存。'],
    refuse: ['申请结束，密钥不变。'],
    withdraw: ['申请结束，密钥不变。'],
  },
  signs: { approve: 'keyRequest' },
});
