import { actsOf } from '../../platform/records/acts.tsx';
import { cadreApplication } from '../../records/cadre-application.ts';
import { cadreDifference } from '../../records/cadre-difference.ts';
import { cadreImport } from '../../records/cadre-import.ts';
import { cadreTransfer } from '../../records/cadre-transfer.ts';

/** 采纳、不采纳、另行处理 of a difference. */
export const differenceActs = actsOf(
  cadreDifference,
  {
    name: ({ differenceNo }) => differenceNo,
    about: ({ cadreName, sourceTitle, codeTitle, fieldTitle }) =>
      `${cadreName} ${sourceTitle} ${codeTitle} ${fieldTitle}`,
    consequences: {
      accept: [
        '姓名按来源提交关键信息变更申请，经区、市审批后生效；其他信息立即更新名册。',
        '死亡命中采纳后，该人员登记为已死亡，通知各业务停发。',
      ],
      refuse: ['名册不变；来源的值没有变化的，以后比对不再提示。死亡命中和互斥身份的标记同时解除。'],
      settle: ['名册不变；请先办理关系转移、关键信息变更等，再填写处理情况。'],
      check: ['仅作记录，名册不变。'],
    },
  },
  { at: 'selection' },
);

/** 提交、审批、退回 of 人员申请. */
export const applicationActs = actsOf(
  cadreApplication,
  {
    name: ({ applicationNo }) => applicationNo,
    about: ({ kindTitle, cadreName, cadreIdNo }) => `${kindTitle} ${cadreName} ${cadreIdNo}`,
    filesLabel: (action) => (action === 'submit' || action === 'forward' ? '证明材料（选填）' : undefined),
    consequences: {
      submit: ['由区业务科长审批，通过后报市局。'],
      forward: ['由区经办人核对后提交审批。'],
      pass: ['区级通过后报市局；市级通过后立即生效。'],
      return: ['退回经办人修改后可以重新提交；属于导入批次的，退回后单独办理。'],
      reject: ['驳回后申请结束，不能恢复；新增的人员不进入名册。'],
      withdraw: ['撤回后申请结束，需要时重新申请。'],
    },
  },
  { at: 'selection' },
);

/** 整批审批 of an import. */
export const importActs = actsOf(cadreImport, {
  name: ({ importNo }) => importNo,
  about: ({ rowCount, importedBy }) => `${rowCount} 人，${importedBy} 导入`,
  consequences: {
    pass: ['本批人员一起通过；区级通过后报市局，市级通过后立即生效。'],
    return: ['本批人员一起退回，修改后可以重新提交。'],
    reject: ['本批人员一起驳回，不能恢复。'],
    submit: ['本批人员一起重新提交区级审批。'],
    withdraw: ['本批人员一起撤回，不能恢复。'],
  },
});

/** 提交、不予接收、撤回 of a transfer; 接收 has a dialog of its own. */
export const transferActs = actsOf(cadreTransfer, {
  name: ({ transferNo }) => transferNo,
  about: ({ cadreName, fromName, toName }) => `${cadreName} ${fromName} → ${toName}`,
  filesLabel: (action) => (action.startsWith('submit') ? '户籍变更证明' : undefined),
  consequences: {
    submit: ['提交后该人员的关键信息锁定，由迁入区审核；须有户籍变更证明。'],
    submitToSection: ['由本区科长审核，同意后送迁入区。'],
    decline: ['该人员仍由迁出区管理，迁出区会收到消息。'],
    withdraw: ['转移单结束，该人员仍由本区管理。'],
  },
});
