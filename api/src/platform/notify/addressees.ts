import { rows, sql } from '../../database/sql.ts';
import { localDateOf } from '../calendar/index.ts';
import { decryptColumn } from '../crypto/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { maskName } from '../masking/index.ts';
import type { Notice, NoticeReceiver } from './notice.ts';
import { findOutsideAccounts } from './outside-accounts.ts';

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
  /** Works in the console; the others are reached by SMS, and in 消息 where they have an account. */
  isStaff: boolean;
  /** The number in clear, asked for only when a message goes to it. */
  phone: () => string | null;
}

interface StaffRow {
  id: string;
  name: string;
  orgId: string;
  phoneCipher: string;
}

/** Finds everybody that the notices name, in a fixed number of statements for the whole set. */
export class AddressBook {
  readonly #ctx: Ctx;
  readonly #users: ReadonlyMap<string, StaffRow>;
  readonly #holders: ReadonlyMap<string, readonly StaffRow[]>;
  readonly #accounts: ReadonlyMap<string, string>;

  private constructor(
    ctx: Ctx,
    users: ReadonlyMap<string, StaffRow>,
    holders: ReadonlyMap<string, readonly StaffRow[]>,
    accounts: ReadonlyMap<string, string>,
  ) {
    this.#ctx = ctx;
    this.#users = users;
    this.#holders = holders;
    this.#accounts = accounts;
  }

  static async open(ctx: Ctx, notices: readonly Notice[]): Promise<AddressBook> {
    const receivers = notices.flatMap((notice) => notice.receivers);
    const userIds = new Set(receivers.flatMap((receiver) => ('userId' in receiver ? [receiver.userId] : [])));
    const posts = new Map(
      receivers.flatMap((receiver) => ('roleCode' in receiver ? [[postKey(receiver), receiver]] : [])),
    );
    const users = await findUsers(ctx, [...userIds]);
    const holders = await findHolders(ctx, [...posts.values()]);
    const accounts = await findOutsideAccounts(ctx, notices);
    return new AddressBook(ctx, new Map(users.map((user) => [user.id, user])), holders, accounts);
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
      return [this.#staff(user)];
    }
    if ('roleCode' in receiver) {
      const holders = this.#holders.get(postKey(receiver)) ?? [];
      return holders.length > 0 ? holders.map((holder) => this.#staff(holder)) : [vacancy(receiver)];
    }
    const { idNo } = receiver;
    return [outsider(receiver, notice, (idNo && this.#accounts.get(idNo)) || null)];
  }

  #staff({ id, name, orgId, phoneCipher }: StaffRow): Addressee {
    const cell = { table: 'user_account', column: 'phone', rowId: id };
    const phone = () => decryptColumn(this.#ctx.app.keys, cell, phoneCipher);
    return { key: `U:${id}`, userId: id, roleCode: null, orgId, name, isStaff: true, phone };
  }
}

function vacancy({ roleCode, orgId }: Post): Addressee {
  const name = `${roleCode}（无在岗人员）`;
  return { key: `R:${roleCode}:${orgId}`, userId: null, roleCode, orgId, name, isStaff: true, phone: () => null };
}

function outsider(
  { name, phone }: { name: string; phone: string | null },
  { record }: Notice,
  userId: string | null,
): Addressee {
  const key = `P:${phone ?? name}`;
  const orgId = record?.orgId ?? null;
  return { key, userId, roleCode: null, orgId, name: maskName(name), isStaff: false, phone: () => phone };
}

function postKey({ roleCode, orgId }: Post): string {
  return `${roleCode}|${orgId}`;
}

const STAFF = sql`u.id, u.display_name as name, u.org_id as "orgId", u.phone as "phoneCipher"`;

async function findUsers(ctx: Ctx, ids: readonly string[]): Promise<StaffRow[]> {
  if (ids.length === 0) return [];
  return rows<StaffRow>(ctx, sql`select ${STAFF} from user_account u where u.id = any(${[...ids]}::uuid[])`);
}

/** A role in an organisation. */
export interface Post {
  roleCode: string;
  orgId: string;
}

/** Tells of each of the posts who may work in it today, by account id; in one statement for the whole set. */
export async function readHolders(ctx: Ctx, posts: readonly Post[]): Promise<(post: Post) => readonly string[]> {
  const holders = await findHolders(ctx, posts);
  return (post) => (holders.get(postKey(post)) ?? []).map(({ id }) => id);
}

/** Everybody who holds each role in each organisation and may work today. */
async function findHolders(ctx: Ctx, posts: readonly Post[]): Promise<ReadonlyMap<string, readonly StaffRow[]>> {
  if (posts.length === 0) return new Map();
  const found = await rows<StaffRow & { roleCode: string }>(
    ctx,
    sql`select ${STAFF}, r.code as "roleCode"
        from unnest(${posts.map((post) => post.roleCode)}::text[], ${posts.map((post) => post.orgId)}::uuid[]) as post(role, org)
        join user_account u on u.org_id = post.org and u.status = 'ENABLED'
          and (u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date)
        join role r on r.code = post.role and r.enabled
        join user_role ur on ur.user_id = u.id and ur.role_id = r.id
        order by u.id`,
  );
  const holders = new Map<string, StaffRow[]>();
  for (const row of found) {
    const key = postKey(row);
    const known = holders.get(key);
    if (known) known.push(row);
    else holders.set(key, [row]);
  }
  return holders;
}
