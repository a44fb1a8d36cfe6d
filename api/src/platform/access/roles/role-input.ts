import { firstRow, run, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { badInput, type FieldError } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { findOrgsByIds } from '../orgs/find-orgs.ts';
import { isPresetCode } from './role-presets.ts';
import type { ScopeKind } from './scope-kind.ts';

/** A role as its editor sends it. */
export interface RoleDraft {
  name: string;
  scopeKind: ScopeKind;
  /** Organisations of 自定义. */
  scopeOrgIds: readonly string[];
  /** Codes of other roles. */
  exclusiveWith: readonly string[];
  secondFactor: boolean;
  menus: readonly string[];
  permissions: readonly string[];
}

const CODE = /^[A-Z][A-Z0-9_]{2,29}$/;
/** More named organisations would make every list slow; a district stands for all below it. */
const MOST_ORGS = 50;

/** The draft without repetitions and blanks. BAD_INPUT names every wrong field. */
export async function readDraft(ctx: Ctx, draft: RoleDraft): Promise<RoleDraft> {
  const read: RoleDraft = {
    ...draft,
    name: draft.name.trim(),
    scopeOrgIds: draft.scopeKind === 'ORGS' ? [...new Set(draft.scopeOrgIds)].sort() : [],
    exclusiveWith: [...new Set(draft.exclusiveWith)].sort(),
    menus: [...new Set(draft.menus)],
    permissions: [...new Set(draft.permissions)],
  };
  const faults = [...textFaults(ctx, read), ...(await orgFaults(ctx, read)), ...(await exclusionFaults(ctx, read))];
  if (faults.length > 0) throw badInput(faults);
  return read;
}

function textFaults(ctx: Ctx, { name, menus, permissions }: RoleDraft): FieldError[] {
  const { registry } = ctx.app;
  const length = [...name].length;
  const faults: FieldError[] = [];
  if (length < 2 || length > 40) faults.push({ path: 'input.name', message: '角色名称应为2至40个字' });
  if (menus.some((key) => !registry.menus.some((menu) => menu.key === key)))
    faults.push({ path: 'input.menus', message: '菜单不存在，请刷新后重试' });
  if (permissions.some((code) => !registry.permissions.some((permission) => permission.code === code)))
    faults.push({ path: 'input.permissions', message: '操作不存在，请刷新后重试' });
  return faults;
}

async function orgFaults(ctx: Ctx, { scopeKind, scopeOrgIds }: RoleDraft): Promise<FieldError[]> {
  if (scopeKind !== 'ORGS') return [];
  const fault = (message: string): FieldError[] => [{ path: 'input.scopeOrgIds', message }];
  if (scopeOrgIds.length === 0) return fault('请选择自定义机构');
  if (scopeOrgIds.length > MOST_ORGS) return fault(`自定义机构最多${MOST_ORGS}个，可改选其上级机构`);
  const found = scopeOrgIds.every(isUuid) ? await findOrgsByIds(ctx, scopeOrgIds) : [];
  return found.length === scopeOrgIds.length ? [] : fault('机构不存在');
}

async function exclusionFaults(ctx: Ctx, { exclusiveWith }: RoleDraft): Promise<FieldError[]> {
  const found = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from role where code = any(${[...exclusiveWith]}) and deleted_at is null`,
  );
  return found?.n === exclusiveWith.length ? [] : [{ path: 'input.exclusiveWith', message: '互斥角色不存在' }];
}

/** The code of a new role. BAD_INPUT for its form; E-QX-24 when any role, also a deleted one, carries it or a preset is called by it. */
export async function readCode(ctx: Ctx, given: string): Promise<string> {
  const code = given.trim().toUpperCase();
  if (!CODE.test(code))
    throw badInput([{ path: 'code', message: '角色编码应以字母开头，由3至30位大写字母、数字或下划线组成' }]);
  const taken = await firstRow(ctx, sql`select 1 from role where code = ${code}`);
  if (taken || isPresetCode(code)) throw refuseAccess('E-QX-24');
  return code;
}

/** E-QX-02 when another role that is not deleted carries the name. */
export async function assertNameFree(ctx: Ctx, name: string, except?: string): Promise<void> {
  // Two administrators who choose the same name at once stand in a queue.
  await run(ctx, sql`select pg_advisory_xact_lock(hashtextextended('role.name', 0))`);
  const taken = await firstRow(
    ctx,
    sql`select 1 from role where name = ${name} and deleted_at is null and id is distinct from ${except ?? null}::uuid`,
  );
  if (taken) throw refuseAccess('E-QX-02');
}
