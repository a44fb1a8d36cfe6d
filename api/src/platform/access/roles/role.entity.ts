import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';

/** 全市, 本区, 本级及下级, 本机构, 自定义机构, 本人. */
export type ScopeKind = 'ALL' | 'DISTRICT' | 'SUBTREE' | 'ORG' | 'ORGS' | 'NONE';

/** A set of permissions with a reach over the organisation tree (03 §40.2). */
@Entity({ tableName: 'role' })
export class Role extends BaseEntity {
  @Property({ type: 'string', length: 30, unique: true })
  code!: string;

  /** Unique among the roles that are not deleted. */
  @Property({ type: 'string', length: 40 })
  name!: string;

  @Property({ type: 'boolean' })
  builtin!: boolean;

  @Property({ type: 'string', length: 10 })
  scopeKind!: ScopeKind;

  /** The organisations of 自定义, each with those below it. */
  @Property({ type: 'string[]', columnType: 'uuid[]' })
  scopeOrgs: string[] = [];

  /** Codes of the roles that nobody may hold together with this one (E-QX-06). */
  @Property({ type: 'string[]', columnType: 'text[]' })
  exclusiveWith: string[] = [];

  /** Its holders sign in with a second factor (03 §41.9). */
  @Property({ type: 'boolean', default: false })
  secondFactor: boolean = false;

  @Property({ type: 'boolean', default: true })
  enabled: boolean = true;

  /** Kept for the history of grants; its code is never given again. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  deletedAt?: Date | null;

  @Property({ type: 'string', length: 100, hidden: true })
  rowMac!: string;
}

/** One right of a role. */
@Entity({ tableName: 'role_permission' })
export class RolePermission {
  @PrimaryKey({ type: 'uuid' })
  roleId!: string;

  @PrimaryKey({ type: 'string', length: 60 })
  permission!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  grantedAt!: Date;

  @Property({ type: 'string', length: 60 })
  grantedBy!: string;

  /** Missing while a sensitive right waits for the security administrator. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  confirmedAt?: Date | null;

  @Property({ type: 'string', length: 60, nullable: true })
  confirmedBy?: string | null;

  @Property({ type: 'string', length: 100, hidden: true })
  rowMac!: string;
}

/** One menu of a role. */
@Entity({ tableName: 'role_menu' })
export class RoleMenu {
  @PrimaryKey({ type: 'uuid' })
  roleId!: string;

  @PrimaryKey({ type: 'string', length: 60 })
  menu!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  grantedAt!: Date;

  @Property({ type: 'string', length: 60 })
  grantedBy!: string;

  @Property({ type: 'string', length: 100, hidden: true })
  rowMac!: string;
}

/** One role of a user. Its sensitive rights sleep until the security administrator confirms (03 §40.3). */
@Entity({ tableName: 'user_role' })
export class UserRole {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  roleId!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  grantedAt!: Date;

  @Property({ type: 'string', length: 60 })
  grantedBy!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  confirmedAt?: Date | null;

  @Property({ type: 'string', length: 60, nullable: true })
  confirmedBy?: string | null;

  @Property({ type: 'string', length: 100, hidden: true })
  rowMac!: string;
}
