import { identityLevel } from '../parameters.ts';
import type { Guide } from './guide.ts';

/** 军人退役“一件事” as it is shipped; the words of 01 §9.4 page 1. */
export const veteranGuide: Guide = {
  bundle: 'VETERAN',
  version: '2026-01',
  textsVersion: 1,
  inForceSince: null,
  title: '军人退役“一件事”',
  audience:
    '安置地在本市的退役军人：自主就业、安排工作、逐月领取退役金、退休、供养的退役军士和义务兵，转业、复员的退役军官',
  conditions: ['已被批准退出现役', '安置地在上海市', '已取得退出现役证、转业证或复员证等退役证件'],
  questions: [
    {
      key: 'placement',
      text: '您的安置地在上海市吗？',
      options: [
        { value: 'YES', title: '在上海', outcome: 'FIT' },
        {
          value: 'NO',
          title: '在其他省市',
          outcome: 'UNFIT',
          advice: '请到安置地办理。本平台只受理安置地在上海市的退役军人。',
        },
        {
          value: 'UNSURE',
          title: '不清楚',
          outcome: 'MANUAL',
          advice: '安置地写在部队开具的行政介绍信上，服务中心会与您核对。',
        },
      ],
    },
    {
      key: 'document',
      text: '您已经拿到退役证件了吗？',
      options: [
        { value: 'YES', title: '已拿到', outcome: 'FIT' },
        {
          value: 'NO',
          title: '还没有',
          outcome: 'MANUAL',
          advice: '可先在线申请，接件前请向服务中心出示退役证件或部队介绍信。',
        },
      ],
    },
    {
      key: 'reported',
      text: '这次退役，您已经办理过退役报到吗？',
      options: [
        { value: 'NO', title: '没有办理过', outcome: 'FIT' },
        {
          value: 'YES',
          title: '已经办理过',
          outcome: 'MANUAL',
          advice: '同一次退役只办理一次退役报到，可在“我的办件”查询进度或申请撤回。',
        },
      ],
    },
  ],
  channels: [
    { title: '网上办理', text: '“一网通办”网站、支付宝小程序：填写一张表，上传一套材料，全程可查进度' },
    { title: '窗口办理', text: '安置地退役军人服务中心窗口，工作人员代为登记' },
  ],
  fees: '不收取费用',
  steps: [
    { title: '在线申请', text: '填一张表、交一套材料，已有的信息自动为您填好' },
    { title: '服务中心预审', text: '安置地退役军人服务中心核对材料，需要补正会发短信告诉您' },
    { title: '各部门分头办理', text: '公安、人社、医保、组织等部门各自办理，您不用分别去跑' },
    { title: '办结告知', text: '各事项办完后发短信告诉您，可在“我的办件”随时查进度' },
  ],
  results: ['退役报到登记', '各事项的办理结果由办理部门出具，在“我的办件”查看'],
  deadline:
    '自主就业的退役士兵，自被批准退役之日起30日内报到；其他安置方式按规定的时间报到。无正当理由超过规定时间30日未报到的，视为放弃安置待遇。',
  offline:
    '不方便上网的，请带上退役证件、身份证、户口簿和部队介绍信，到安置地的退役军人服务中心窗口办理，工作人员帮您填表、扫描材料。',
  advice: '办理中有疑问，请咨询安置地退役军人服务中心，或拨打12345市民服务热线。',
  generalConsent: {
    version: '2026-01',
    title: '信息共享授权',
    text: '为办理军人退役“一件事”，我同意退役军人事务部门向本市公共数据平台查询我的户籍、婚姻、学历、社会保险和退役信息，用于自动填写申请表、核对申请条件，并把申请信息提供给公安、人社、医保、组织、兵役等办理部门用于办理相应事项。我可以不使用自动填写，改为自己填写和上传材料。',
  },
  sensitiveConsent: {
    version: '2026-01',
    title: '敏感个人信息处理单独同意',
    text: '我单独同意为办理上述事项处理我的身份证件号码、银行账号、残疾等级、住址等敏感个人信息。这些信息只用于办理本次申请的事项，加密保存，办理人员查看会留下记录。不同意的，可以到服务中心窗口办理。',
  },
  authLevel: identityLevel.default,
};
