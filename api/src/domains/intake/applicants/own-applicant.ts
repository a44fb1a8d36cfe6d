import { firstRow, sql } from '../../../database/sql.ts';
import { type RealNameAgent, refuseWeakIdentity } from '../../../platform/access/index.ts';
import { type Ctx, requireUser, type Scope } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { findPersonByIdNumber } from '../../people/index.ts';
import { refuseIntake } from '../errors.ts';
import { identityLevelSql } from '../parameters.ts';
import { openApplicantCell } from './applicant-cells.ts';

/** The caller as an applicant, in clear. */
export interface Applicant {
  id: string;
  accountId: string;
  /** 18 characters. */
  idNo: string;
  idNoMasked: string;
  name: string;
  nameMasked: string;
  phone: string;
  phoneMasked: string;
  /** 1 to 3: of the identity by which this session was entered, whatever other sessions of the person were entered by. */
  authLevel: number;
  /** What it must be for what is the person's own (`identity.levels`). */
  requiredLevel: number;
}

/**
 * The caller, where the identity's level suffices for what is the person's own. A lower one vouches for the number too weakly: whoever came
 * by it must not reach what another has applied for. @throws E-0702, E-0703
 */
export async function getOwnApplicant(ctx: Ctx): Promise<Applicant> {
  const applicant = await signedInApplicant(ctx);
  if (!levelSuffices(applicant)) throw refuseWeakIdentity(ctx);
  return applicant;
}

export function levelSuffices({ authLevel, requiredLevel }: Pick<Applicant, 'authLevel' | 'requiredLevel'>): boolean {
  return authLevel >= requiredLevel;
}

/** The caller at any level, to be told who has signed in. @throws E-0702 for an account that was not opened by the real-name sign-in of these pages */
export async function signedInApplicant(ctx: Ctx): Promise<Applicant> {
  const { userId, sessionId } = requireUser(ctx);
  const found = await firstRow<Omit<Applicant, 'accountId'>>(
    ctx,
    sql`select a.id, a.id_no as "idNo", a.id_no_masked as "idNoMasked", a.name, a.name_masked as "nameMasked", a.phone,
          a.phone_masked as "phoneMasked", coalesce(s.auth_level, 1) as "authLevel",
          ${identityLevelSql} as "requiredLevel"
          from applicant a left join session s on s.id = ${sessionId} and s.user_id = a.account_id
         where a.account_id = ${userId}`,
  );
  if (!found) throw refuseIntake('E-0702');
  const open = (cell: 'idNo' | 'name' | 'phone') => openApplicantCell(ctx.app.keys, found.id, cell, found[cell]);
  return { ...found, accountId: userId, idNo: open('idNo'), name: open('name'), phone: open('phone') };
}

/** The person whom cases name, by the applicant's proven number; undefined while nothing was ever handled for it. */
export async function personIdOf(ctx: Ctx, applicant: Applicant): Promise<string | undefined> {
  return (await findPersonByIdNumber(ctx, applicant.idNo))?.id;
}

/** What the applicant does to an own case, once it is known to be the own one: history shows the masked name, never the clear one. */
const OWN_ACTS = ['case:view', 'case:register', 'case:supplement'];

/**
 * The context in which an applicant's act on an own case runs. Cases are moved by those who hold the rights of the window; the applicant
 * gets the few that the act needs, for the one office of the case, after the caller has made sure whose case it is. Where somebody acts for
 * the applicant, history names both (01 §9.3 no. 2).
 */
export function actingAs(ctx: Ctx, applicant: Applicant, agent: RealNameAgent | undefined, scope: Scope): Ctx {
  const user = requireUser(ctx);
  const actor = {
    ...user,
    name: agent ? `${applicant.nameMasked}（代办人 ${mask('name', agent.name)}）` : applicant.nameMasked,
    orgName: '申请人',
    permissions: new Set([...user.permissions, ...OWN_ACTS]),
    scope,
  };
  return { ...ctx, actor };
}
