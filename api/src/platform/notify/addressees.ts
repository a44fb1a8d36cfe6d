import { rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/index.ts';
import { maskName } from './contact.ts';
import type { Notice, NoticeReceiver } from './notice.ts';

/** One receiver of one notice, found. */
export interface Addressee {
  /** Part of the idempotency key. */
  key: string;
  userId: string | null;
  /** Set when nobody holds the role: the notice stays visible as undeliverable instead of vanishing. */
  roleCode: string | null;
  orgId: string | null;
  /** As lists show it. */
  name: string;
  /** Undefined for staff; null when a person outside has no number. */
  phone?: string | null;
}

interface StaffRow {
  id: string;
  name: string;
  orgId: string;
}

/** Finds everybody that the notices name, in two statements for the whole set. */
export class AddressBook {
  readonly #users: ReadonlyMap<string, StaffRow>;
  readonly #holders: ReadonlyMap<string, readonly StaffRow[]>;

  private constructor(users: ReadonlyMap<string, StaffRow>, holders: ReadonlyMap<string, readonly StaffRow[]>) {
    this.#users = users;
    this.#holders = holders;
  }

  static async open(ctx: Ctx, notices: readonly Notice[]): Promise<AddressBook> {
    const receivers = notices.flatMap((notice) => notice.receivers);
    const userIds = new Set(receivers.flatMap((receiver) => ('userId' in receiver ? [receiver.userId] : [])));
    const posts = new Map(
      receivers.flatMap((receiver) => ('roleCode' in receiver ? [[postKey(receiver), receiver]] : [])),
    );
    const users = await findUsers(ctx, [...userIds]);
    const holders = await findHolders(ctx, [...posts.values()]);
    return new AddressBook(new Map(users.map((user) => [user.id, user])), holders);
  }

  /** The receivers of one notice; a person named twice counts once. */
  addresseesOf(notice: Notice): Addressee[] {
    const found = notice.receivers.flatMap((receiver) => this.#addressees(receiver, notice));
    return [...new Map(found.map((addressee) => [addressee.key, addressee])).values()];
  }

  #addressees(receiver: NoticeReceiver, notice: Notice): Addressee[] {
    if ('userId' in receiver) {
      const user = this.#users.get(receiver.userId);
      if (!user) throw new Error(`notice ${notice.template} names an unknown user ${receiver.userId}`);
      return [staff(user)];
    }
    if ('roleCode' in receiver) {
      const holders = this.#holders.get(postKey(receiver)) ?? [];
      return holders.length > 0 ? holders.map(staff) : [vacancy(receiver)];
    }
    const orgId = notice.record?.orgId ?? null;
    return [
      {
        key: `P:${receiver.phone ?? receiver.name}`,
        userId: null,
        roleCode: null,
        orgId,
        name: maskName(receiver.name),
        phone: receiver.phone,
      },
    ];
  }
}

function staff({ id, name, orgId }: StaffRow): Addressee {
  return { key: `U:${id}`, userId: id, roleCode: null, orgId, name };
}

function vacancy({ roleCode, orgId }: { roleCode: string; orgId: string }): Addressee {
  return { key: `R:${roleCode}:${orgId}`, userId: null, roleCode, orgId, name: `${roleCode}（无在岗人员）` };
}

function postKey({ roleCode, orgId }: { roleCode: string; orgId: string }): string {
  return `${roleCode}|${orgId}`;
}

async function findUsers(ctx: Ctx, ids: readonly string[]): Promise<StaffRow[]> {
  if (ids.length === 0) return [];
  return rows<StaffRow>(
    ctx,
    sql`select id, real_name as name, org_id as "orgId" from app_user where id = any(${ids}::uuid[])`,
  );
}

/** Enabled holders of each role in each organisation. */
async function findHolders(
  ctx: Ctx,
  posts: readonly { roleCode: string; orgId: string }[],
): Promise<ReadonlyMap<string, readonly StaffRow[]>> {
  if (posts.length === 0) return new Map();
  const found = await rows<StaffRow & { roleCode: string }>(
    ctx,
    sql`select u.id, u.real_name as name, u.org_id as "orgId", r.role_code as "roleCode"
        from unnest(${posts.map((post) => post.roleCode)}::text[], ${posts.map((post) => post.orgId)}::uuid[]) as post(role, org)
        join app_user u on u.org_id = post.org and u.status = 'ENABLED'
        join user_role r on r.user_id = u.id and r.role_code = post.role
        order by u.id`,
  );
  const holders = new Map<string, StaffRow[]>();
  for (const row of found) holders.set(postKey(row), [...(holders.get(postKey(row)) ?? []), row]);
  return holders;
}
