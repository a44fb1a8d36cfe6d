import { formatDateTime } from '../../../platform/calendar/index.ts';
import { blindIndex, type KeyRing } from '../../../platform/crypto/index.ts';
import { loadTimeLimits } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { BUNDLE_TITLE } from '../acts/case-title.ts';
import type { ApplicationForm } from '../application/index.ts';
import { Matter } from '../matters/index.ts';
import type { OneThingCase } from '../one-thing-case.entity.ts';
import type { SubCase } from '../sub-case.entity.ts';
import type { LibraryMessage } from './library-messages.ts';
import type { ChannelCodes } from './mapping/mapping-body.ts';

/** Name, limits and place in the official catalogue as the library hears them: the matter's own (01 §1.2, OQ-04), or the whole bundle's. */
export type BasicLimits = Pick<
  Matter,
  'name' | 'promiseDays' | 'legalDays' | 'legalUnit' | 'catalogCode' | 'matterVersion'
>;

/** What is said of each matter by its code, and of the bundle where none is given. */
export async function loadBasicLimits(ctx: Ctx): Promise<(matterCode?: string | null) => BasicLimits> {
  // Those switched off, too: cases opened before are still spoken of.
  const matters = new Map((await ctx.em.find(Matter, {})).map((matter) => [matter.code, matter]));
  const limits = await loadTimeLimits(ctx);
  const [promise, legal] = (['PROMISE', 'LEGAL'] as const).map((kind) => limits.find('BUNDLE', kind, kind)?.limit);
  const bundle = {
    name: BUNDLE_TITLE,
    promiseDays: promise?.value ?? null,
    legalDays: legal?.value ?? null,
    legalUnit: legal?.unit ?? 'WORKDAY',
    catalogCode: null,
    matterVersion: 1,
  };
  return (code) => (code && matters.get(code)) || bundle;
}

/** Six digits that the applicant asks the library with: the same at each sending, and not to be guessed from numbers in addresses. */
function queryPassword(keys: KeyRing, caseId: string): string {
  const code = blindIndex(keys, { name: 'one_thing_case.projpwd', kind: 'id' }, caseId) ?? '';
  return String(Number.parseInt(code.slice(0, 8), 16) % 1_000_000).padStart(6, '0');
}

/** The BASIC message of a sub-case, or of the bundle itself when no sub-case is given, with its masked twin for screens. */
export function basicMessage(
  parent: OneThingCase,
  subCase: SubCase | undefined,
  form: ApplicationForm,
  office: { name: string; code: string },
  limits: BasicLimits,
  codes: ChannelCodes,
  keys: KeyRing,
): LibraryMessage & { masked: Readonly<Record<string, unknown>> } {
  const itemname = subCase?.matterName ?? limits.name;
  const fields = {
    orgbusno: parent.caseNo,
    projid: subCase?.bjNo ?? parent.caseNo,
    projpwd: queryPassword(keys, parent.id),
    taskcode: subCase?.taskCode ?? '',
    taskhandleitem: subCase?.taskHandleItem ?? '',
    catalogcode: limits.catalogCode ?? '',
    itemname,
    itemversion: limits.matterVersion,
    itemtype: '公共服务',
    regionid: parent.placementRegion.padEnd(12, '0'),
    projectname: `关于${form.name}的${itemname}`,
    applicant: form.name,
    applyertype: 1,
    applyerpagetype: form.idType,
    applyerpagecode: form.idNo,
    applydate: formatDateTime(parent.submittedAt ?? parent.createdAt),
    submit: codes.submit,
    applicantname: form.name,
    applicanttype: form.idType,
    applicantcode: form.idNo,
    applicantmobile: form.mobile,
    address: form.liveAddress,
    acceptdeptname: office.name,
    acceptdeptid: office.code,
    acceptdeptcode: office.code,
    approvaltype: parent.singleMatter ? '单办' : '联办',
    promisetimelimit: limits.promiseDays ?? '',
    promisetimelimitunit: '工作日',
    timelimit: limits.legalDays ?? '',
    timelimitunit: limits.legalUnit === 'CALENDAR_DAY' ? '自然日' : '工作日',
    datasources: codes.datasources,
    // 是否代办: whoever applied by an authorisation of the portal (01 §9.3 no. 2).
    isagency: parent.byAgent ? 1 : 0,
    isdraft: 0,
    // 是否“一件事”业务: a matter that was applied for alone is none.
    ischain: parent.singleMatter ? 0 : 1,
    datasourcessysname: '军人退役“一件事”综合管理平台',
    systemlevel: '省级',
  };
  const masked = {
    ...fields,
    projpwd: '******',
    projectname: `关于${mask('name', form.name)}的${itemname}`,
    applicant: mask('name', form.name),
    applyerpagecode: mask('idNumber', form.idNo),
    applicantname: mask('name', form.name),
    applicantcode: mask('idNumber', form.idNo),
    applicantmobile: mask('phone', form.mobile),
    address: mask('address', form.liveAddress),
  };
  return { kind: 'BASIC', fields, masked };
}
