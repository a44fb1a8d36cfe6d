import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

/** How the person was reached. */
export const CONTACT_WAYS = 'review.contact';
/** What the check has shown: a negative evaluation that stands. */
export const STANDING_VERDICTS = 'review.verdict';
/** What the check has shown: one that should not stand; needs evidence and the district’s chief. */
export const BAD_VERDICTS = 'review.bad-verdict';
/** The grade that the person gives when called back. */
export const REVISIT_GRADES = 'review.revisit';

const handle = { permission: 'review:handle' } as const;
const judge = { permission: 'review:verdict' } as const;

const rectified: FlowTransition = {
  title: '登记整改完成',
  to: 'RECTIFIED',
  by: handle,
  input: 'OPINION',
  asked: '请填写整改措施和结果',
  tone: 'PRIMARY',
};
const again: FlowTransition = {
  title: '继续整改',
  to: 'RECTIFYING',
  by: judge,
  input: 'OPINION',
  asked: '请填写需要继续整改的问题',
};

/** A negative evaluation until it is dealt with: contact in 1 working day, put right in 5, or in 15 with a reason (01 §11.2, §11.6). */
export const negativeFlow = defineFlow({
  key: 'reviews.negative',
  title: '差评整改',
  version: 1,
  initial: 'NEW',
  moments: { SUBMIT: 'NEW', ACCEPT: 'RECTIFYING' },
  states: {
    NEW: {
      title: '待联系',
      step: 1,
      stage: { name: '联系评价人' },
      task: { title: '联系差评评价人', role: 'CENTRE_CLERK', priority: 1 },
      on: {
        contact: {
          title: '登记联系情况',
          to: 'CONTACTED',
          by: handle,
          input: 'REASON',
          reasons: CONTACT_WAYS,
          tone: 'PRIMARY',
        },
      },
    },
    CONTACTED: {
      title: '已联系待核实',
      step: 2,
      stage: { name: '核实差评' },
      task: { title: '核实差评', role: 'CENTRE_HEAD', priority: 2 },
      on: {
        verify: {
          title: '认定属实或无法核实',
          to: 'VERIFIED',
          by: judge,
          input: 'REASON',
          reasons: STANDING_VERDICTS,
          tone: 'PRIMARY',
          confirm: true,
        },
        dispute: {
          title: '提请认定误评或恶意差评',
          to: 'DISPUTED',
          by: judge,
          input: 'REASON',
          reasons: BAD_VERDICTS,
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    DISPUTED: {
      title: '待区认定',
      stage: { name: '核实差评' },
      task: { title: '认定误评或恶意差评', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: {
        reject: {
          title: '认定成立，不予整改',
          to: 'REJECTED',
          by: { permission: 'review:reject' },
          separation: true,
          input: 'OPINION',
          asked: '请填写认定意见',
          tone: 'DANGER',
          confirm: true,
        },
        uphold: {
          title: '认定不成立，按属实整改',
          to: 'VERIFIED',
          by: { permission: 'review:reject' },
          separation: true,
          input: 'OPINION',
          asked: '请填写认定意见',
          tone: 'PRIMARY',
          confirm: true,
        },
      },
    },
    VERIFIED: {
      title: '已核实待整改',
      step: 3,
      stage: { name: '核实差评' },
      task: { title: '制定差评整改措施', role: 'CENTRE_CLERK', priority: 2 },
      on: {
        rectify: {
          title: '开始整改',
          to: 'RECTIFYING',
          by: handle,
          input: 'OPINION',
          asked: '请填写整改措施',
          tone: 'PRIMARY',
        },
      },
    },
    RECTIFYING: {
      title: '整改中',
      step: 4,
      stage: { name: '整改' },
      task: { title: '完成差评整改', role: 'CENTRE_CLERK', priority: 2 },
      on: {
        rectified,
        extend: {
          title: '延期整改',
          to: 'EXTENDED',
          by: judge,
          input: 'OPINION',
          asked: '请填写延期原因',
          confirm: true,
        },
      },
    },
    EXTENDED: {
      title: '延期整改中',
      stage: { name: '复杂整改' },
      task: { title: '完成差评整改', role: 'CENTRE_CLERK', priority: 2 },
      on: { rectified },
    },
    RECTIFIED: {
      title: '已整改待回访',
      step: 5,
      stage: { name: '回访' },
      task: { title: '回访差评评价人', role: 'CENTRE_CLERK', priority: 3 },
      on: {
        revisit: {
          title: '登记回访',
          to: 'REVISITED',
          by: handle,
          input: 'REASON',
          reasons: REVISIT_GRADES,
          tone: 'PRIMARY',
        },
      },
    },
    REVISITED: {
      title: '已回访',
      step: 6,
      task: { title: '审核回访并办结差评', role: 'CENTRE_HEAD', priority: 3 },
      on: {
        close: {
          title: '办结',
          to: 'CLOSED',
          by: judge,
          input: 'NOTE',
          separation: true,
          tone: 'PRIMARY',
          confirm: true,
        },
        again,
      },
    },
    CLOSED: { title: '已办结', step: 7, final: true },
    REJECTED: { title: '不予整改', step: 7, final: true },
  },
});
