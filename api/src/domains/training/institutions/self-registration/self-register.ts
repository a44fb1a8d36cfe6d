import {
  createUser,
  findOrgByCode,
  LOGIN_NAME,
  LOGIN_NAME_RULE,
  openPassword,
  passwordFault,
} from '../../../../platform/access/index.ts';
import { recordAudit, recordAuditApart } from '../../../../platform/audit/index.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError } from '../../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { parseMobile } from '../../../people/index.ts';
import { type InstitutionProfile, readProfile } from '../profile.ts';
import { type RegisteredInstitution, registerInstitution } from '../register-institution.ts';
import { checkCode, useCode } from './codes.ts';
import { INSTITUTION_REGISTERED } from './notices.ts';

/** Who registers is nobody yet; in history and audit it stands so. */
const ACTOR = '机构自助注册';

export interface SelfRegistration {
  profile: InstitutionProfile;
  /** Six digits from the phone of the contact. */
  code: string;
  loginName: string;
  /** SM2 ciphertext, hex. */
  passwordCipher: string;
}

/**
 * 自助注册 (02 §8.2, A11): the institution, not yet in the library, and the account of its administrator, whose organisation is the
 * institution alone; whatever else an institution does hangs on projects that are filed first.
 *
 * @throws BAD_INPUT naming every field with a mistake; E-1423, E-1424; E-QX-01 login name taken
 */
export async function selfRegister(ctx: Ctx, input: SelfRegistration): Promise<RegisteredInstitution> {
  const { profile, phone, password, loginName } = read(ctx, input);
  const codeId = await provenCode(ctx, { uscc: profile.uscc, phone }, input.code.trim());
  const asHouse: Ctx = { ...ctx, actor: { kind: 'SYSTEM', name: ACTOR } };
  return transaction(asHouse, async (tx) => {
    await useCode(tx, codeId);
    const made = await registerInstitution(tx, profile);
    await createUser(tx, {
      loginName,
      realName: profile.contactName,
      phone,
      orgId: made.orgId,
      roles: ['INST'],
      password,
      // Opened by its owner, whose phone is proven; no administrator had a hand in it, and it reaches its own institution alone.
      confirmed: true,
    });
    await recordAudit(tx, {
      event: 'training.institution.selfRegister',
      objectType: 'trainingInstitution',
      objectId: made.id,
      detail: { institutionNo: made.institutionNo, uscc: profile.uscc, loginName },
    });
    await tellDistrict(tx, profile, made);
    return made;
  });
}

function read(ctx: Ctx, input: SelfRegistration) {
  const { value, faults } = readProfile(input.profile, localDateOf(ctx.app.clock.now()));
  const loginName = input.loginName.trim();
  // A landline gets no code.
  const phone = parseMobile(input.profile.contactPhone);
  if (!phone.ok && !faults.some(({ path }) => path === 'contactPhone'))
    faults.push({ path: 'contactPhone', message: phone.message });
  if (!LOGIN_NAME.test(loginName)) faults.push({ path: 'loginName', message: LOGIN_NAME_RULE });
  if (!/^\d{6}$/.test(input.code.trim())) faults.push({ path: 'code', message: '请输入6位数字验证码' });
  const password = openPassword(ctx.app, input.passwordCipher, 'password');
  const fault = passwordFault(ctx.app, password, loginName);
  if (fault) faults.push({ path: 'password', message: fault });
  if (faults.length > 0 || !phone.ok) throw badInput(faults satisfies FieldError[]);
  return { profile: value, phone: phone.value, password, loginName };
}

async function provenCode(ctx: Ctx, what: { uscc: string; phone: string }, code: string): Promise<string> {
  try {
    return await checkCode(ctx, what, code);
  } catch (error) {
    if (error instanceof DomainError)
      await recordAuditApart(ctx, {
        event: 'training.institution.codeRefused',
        objectType: 'trainingInstitution',
        objectId: what.uscc,
        ok: false,
        detail: { code: error.code },
      });
    throw error;
  }
}

async function tellDistrict(tx: Ctx, profile: InstitutionProfile, made: RegisteredInstitution): Promise<void> {
  const district = await findOrgByCode(tx, profile.districtCode);
  if (!district) return;
  await sendNotices(tx, [
    {
      template: INSTITUTION_REGISTERED,
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId: district.id }],
      variables: { 名称: profile.name, 编号: made.institutionNo, 联系人: profile.contactName },
      record: { type: 'trainingInstitution', id: made.id, orgId: made.orgId, title: made.institutionNo },
    },
  ]);
}
