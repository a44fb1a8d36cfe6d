import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { withAssignment } from './asides.ts';

/** How the person was reached. */
export const CONTACT_WAYS = 'review.contact';
/** Why nobody was reached: neither a contact nor a call back. */
export const UNREACHED_REASONS = 'review.unreached';
/** What the check has shown: a negative evaluation that stands. */
export const STANDING_VERDICTS = 'review.verdict';
/** What the check has shown: one that should not stand; needs evidence and the district’s chief. */
export const BAD_VERDICTS = 'review.bad-verdict';
/** The grade that the person gives when called back. */
export const REVISIT_GRADES = 'review.revisit';

/** Whoever was rated badly does not work off the review of himself. */
export const NOT_RATED = 'notRated';
/** Nobody stands behind an anonymous evaluation who could be contacted. */
export const NAMED = 'named';

const handle = { by: { permission: 'review:handle' }, guards: [NOT_RATED] } as const;
const judge = { by: { permission: 'review:verdict' }, guards: [NOT_RATED] } as const;
const decide = { by: { permission: 'review:reject' }, guards: [NOT_RATED], separation: true } as const;

const contact: FlowTransition = {
  ...handle,
  title: '登记联系情况',
  to: 'CONTACTED',
  guards: [NOT_RATED, NAMED],
  input: 'REASON',
  reasons: CONTACT_WAYS,
  tone: 'PRIMARY',
};
const verify: FlowTransition = {
  ...judge,
  title: '认定属实或无法核实',
  to: 'VERIFIED',
  input: 'REASON',
  reasons: STANDING_VERDICTS,
  tone: 'PRIMARY',
  confirm: true,
};
const dispute: FlowTransition = {
  ...judge,
  title: '提请认定误评或恶意差评',
  to: 'DISPUTED',
  input: 'REASON',
  reasons: BAD_VERDICTS,
  tone: 'DANGER',
  confirm: true,
};
const rectified: FlowTransition = {
  ...handle,
  title: '登记整改完成',
  to: 'RECTIFIED',
  input: 'OPINION',
  asked: '请填写整改措施和结果',
  tone: 'PRIMARY',
};
const revisit: FlowTransition = {
  ...handle,
  title: '登记回访',
  to: 'REVISITED',
  guards: [NOT_RATED, NAMED],
  input: 'REASON',
  reasons: REVISIT_GRADES,
  tone: 'PRIMARY',
};
const again: FlowTransition = {
  ...judge,
  title: '继续整改',
  to: 'RECTIFYING',
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
  states: withAssignment({
    NEW: {
      title: '待联系',
      step: 1,
      stage: { name: '联系评价人' },
      task: { title: '联系差评评价人', role: 'CENTRE_CLERK', priority: 1 },
      on: {
        contact,
        unreached: {
          ...handle,
          title: '登记未联系上',
          to: 'UNREACHED',
          input: 'REASON',
          reasons: UNREACHED_REASONS,
        },
      },
    },
    // Not contacted: the limit of the contact goes on, unless the head finds that what lies there is enough.
    UNREACHED: {
      title: '未联系上',
      tone: 'waiting',
      stage: { name: '联系评价人' },
      task: { title: '核实未联系上的差评', role: 'CENTRE_HEAD', priority: 1 },
      on: { contact, verify, dispute },
    },
    CONTACTED: {
      title: '已联系待核实',
      tone: 'waiting',
      step: 2,
      stage: { name: '核实差评' },
      task: { title: '核实差评', role: 'CENTRE_HEAD', priority: 2 },
      on: { verify, dispute },
    },
    DISPUTED: {
      title: '待区认定',
      tone: 'waiting',
      stage: { name: '核实差评' },
      task: { title: '认定误评或恶意差评', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: {
        reject: {
          title: '认定成立，不予整改',
          to: 'REJECTED',
          ...decide,
          input: 'OPINION',
          asked: '请填写认定意见',
          tone: 'DANGER',
          confirm: true,
        },
        uphold: {
          title: '认定不成立，按属实整改',
          to: 'VERIFIED',
          ...decide,
          input: 'OPINION',
          asked: '请填写认定意见',
          tone: 'PRIMARY',
          confirm: true,
        },
      },
    },
    VERIFIED: {
      title: '已核实待整改',
      tone: 'waiting',
      step: 3,
      stage: { name: '核实差评' },
      task: { title: '制定差评整改措施', role: 'CENTRE_CLERK', priority: 2 },
      on: {
        rectify: {
          ...handle,
          title: '开始整改',
          to: 'RECTIFYING',
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
          ...judge,
          title: '延期整改',
          to: 'EXTENDED',
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
      tone: 'waiting',
      step: 5,
      stage: { name: '回访' },
      task: { title: '回访差评评价人', role: 'CENTRE_CLERK', priority: 3 },
      on: {
        revisit,
        missed: {
          ...handle,
          title: '登记回访未联系上',
          to: 'REVISIT_MISSED',
          input: 'REASON',
          reasons: UNREACHED_REASONS,
        },
      },
    },
    // Not called back, and not counted as such.
    REVISIT_MISSED: {
      title: '回访未联系上',
      tone: 'waiting',
      stage: { name: '回访' },
      task: { title: '审核未能回访的差评', role: 'CENTRE_HEAD', priority: 3 },
      on: {
        revisit,
        close: {
          ...judge,
          title: '未能回访，办结',
          to: 'CLOSED',
          input: 'OPINION',
          asked: '请填写不再回访的理由',
          separation: true,
          confirm: true,
        },
        again,
      },
    },
    REVISITED: {
      title: '已回访',
      tone: 'waiting',
      step: 6,
      task: { title: '审核回访并办结差评', role: 'CENTRE_HEAD', priority: 3 },
      on: {
        close: {
          ...judge,
          title: '办结',
          to: 'CLOSED',
          input: 'NOTE',
          separation: true,
          tone: 'PRIMARY',
          confirm: true,
        },
        again,
      },
    },
    CLOSED: { title: '已办结', tone: 'done', step: 7, final: true },
    REJECTED: { title: '不予整改', step: 7, final: true },
  }),
});
