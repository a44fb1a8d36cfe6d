import { rows, type SqlInstant, sql } from '../../database/sql.ts';
import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize, toPage } from '../../graphql/connection.ts';
import { scopeWhere } from '../access/scope/scope-where.ts';
import { type FlowRow, flowColumns } from '../flow/index.ts';
import { scopeOf } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import { confirmationFlow } from './confirmation.flow.ts';
import { ConfirmationType } from './confirmation.type.ts';

interface ConfirmationRow extends FlowRow {
  name: string;
  mobile: string;
  body: string;
  cost: string;
  sharedData: string[];
  askedAt: SqlInstant;
  answeredAt: SqlInstant | null;
  channel: string | null;
  about: string;
}

const columns = sql`
  select ${flowColumns('c')},
         c.confirmation_no as title, c.name_masked as subject, null as "matterCode", c.name_masked as name, c.mobile_masked as mobile,
         c.subject as about, c.body, c.cost, c.shared_data as "sharedData", c.created_at as "askedAt", c.answered_at as "answeredAt",
         c.channel
    from confirmation c`;

function view(row: ConfirmationRow): ConfirmationType {
  const { id, version, title, name, mobile, body, cost, sharedData, state, askedAt, answeredAt, channel, about } = row;
  const stateTitle = confirmationFlow.states[state]?.title ?? state;
  return Object.assign(new ConfirmationType(), {
    row,
    id,
    version,
    confirmationNo: title,
    name,
    mobile,
    subject: about,
    body,
    cost,
    sharedData,
    state,
    stateTitle,
    askedAt,
    answeredAt,
    channel,
  });
}

/** Confirmations of the caller's scope, newest first. */
export async function listConfirmations(
  ctx: Ctx,
  states: readonly string[],
  args: PageArgs,
): Promise<Page<ConfirmationType>> {
  const size = pageSize(args);
  const after = args.after ? sql`c.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const wanted = states.length > 0 ? sql`c.state = any(${[...states]}::text[])` : sql`true`;
  const found = await rows<ConfirmationRow>(
    ctx,
    sql`${columns} where ${scopeWhere(scopeOf(ctx.actor), 'c')} and ${wanted} and ${after} order by c.id desc limit ${size + 1}`,
  );
  return toPage(found, size, args, (row) => encodeCursor(null, row.id), view);
}
