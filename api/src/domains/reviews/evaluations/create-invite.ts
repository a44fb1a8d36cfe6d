import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { DAY_MS } from '../../../platform/calendar/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { readReviewedServices } from '../../cases/index.ts';
import { inviteDays } from '../parameters.ts';
import type { EvaluationChannel, Scene, ServiceType, StaffSnapshot } from '../words.ts';
import { evaluationRefusal } from './errors.ts';
import { machineOf } from './machine.ts';
import { businessTypeOf } from './options/business-types.ts';
import { optionsInForce } from './options/read-options.ts';
import { readServed, requireServed, type Served } from './served.ts';
import { ticketOf } from './ticket.ts';

/** Whom to invite to evaluate what. */
export interface InviteWish {
  service: { type: ServiceType; id: string };
  channel: EvaluationChannel;
  /** Where not by the channel and the door of the application. */
  scene?: Scene;
  windowNo?: string | null;
  /** Who served, where not the one who invites. */
  staff?: readonly StaffSnapshot[];
}

/** An invitation, with its ticket: the only time that it is told. */
export interface CreatedInvite {
  id: string;
  ticket: string;
  expiresAt: Date;
  serviceNo: string;
  matterCode: string;
  matterName: string;
  orgId: string;
  orgName: string;
}

/**
 * Invites whoever stands at the desk or has been served (R9.2.1): the caller must see the case; who invites is who served, unless said.
 * That somebody has evaluated anonymously is told to nobody who invites: the page opens as ever, and the person is told when he hands it in.
 *
 * @throws NOT_FOUND, E-0903 where the service was evaluated by name already
 */
export async function createInvite(ctx: Ctx, wish: InviteWish): Promise<CreatedInvite> {
  await requireServed(ctx, wish.service.type, wish.service.id);
  return transaction(ctx, async (tx) => {
    const { type, id } = wish.service;
    const evaluated = await firstRow(
      tx,
      sql`select 1 from evaluation where service_type = ${type} and service_id = ${id} and not anonymous`,
    );
    if (evaluated) throw evaluationRefusal('E-0903');
    const service = (await readServed(tx, type, [id])).get(id);
    if (!service) throw refuse('NOT_FOUND');
    const staff = wish.staff ?? (tx.actor.kind === 'USER' ? [selfOf(tx)] : handlerOf(service));
    const [made] = await writeInvites(tx, [{ ...wish, staff, found: service }], machineOf(tx));
    if (!made) throw refuse('NOT_FOUND');
    return made;
  });
}

/**
 * Invites the applicants of cases that have ended (T11), by text message unless said; a case that has an open invitation of that kind keeps
 * it, so that it is offered once (01 §7.5 no. 6). In the transaction of the act, a fixed number of statements.
 *
 * @returns tickets by case id, without cases that were evaluated by name: a message without a way to evaluate would say of the others that they
 * were evaluated anonymously
 */
export async function inviteByMessage(
  tx: Ctx,
  caseIds: readonly string[],
  channel: Extract<EvaluationChannel, 'SMS' | 'ALIPAY' | 'PC'> = 'SMS',
): Promise<Map<string, string>> {
  const standing = await rows<{ serviceId: string; id: string | null }>(
    tx,
    sql`select s.id as "serviceId", (select i.id from evaluation_invite i
              where i.service_type = 'case' and i.service_id = s.id and i.channel = ${channel} and i.expires_at > ${tx.app.clock.now()}
              order by i.id desc limit 1) as id
          from unnest(${[...caseIds]}::uuid[]) as s(id)
         where not exists (select 1 from evaluation e where e.service_type = 'case' and e.service_id = s.id and not e.anonymous)`,
  );
  const fresh = standing.filter(({ id }) => !id).map(({ serviceId }) => serviceId);
  const services = await readReviewedServices(tx, 'case', fresh);
  const wishes = [...services.values()].map((found) => ({
    service: { type: 'case' as const, id: found.id },
    channel,
    staff: handlerOf(found),
    found,
  }));
  const made = await writeInvites(tx, wishes);
  return new Map([
    ...standing.flatMap(({ serviceId, id }) => (id ? [[serviceId, ticketOf(tx, id)] as const] : [])),
    ...made.map(({ ticket }, n) => [wishes[n]?.service.id ?? '', ticket] as const),
  ]);
}

/** Invites whoever evaluates a reception that his counter's pad has registered by itself. */
export async function inviteToReception(tx: Ctx, id: string, windowNo: string): Promise<CreatedInvite> {
  const found = (await readServed(tx, 'reception', [id])).get(id);
  if (!found) throw refuse('NOT_FOUND');
  const service = { type: found.type, id };
  const [made] = await writeInvites(tx, [{ service, channel: 'PAD', windowNo, staff: handlerOf(found), found }]);
  if (!made) throw refuse('NOT_FOUND');
  return made;
}

/** Who handles the service, as invitations name it. */
export const handlerOf = ({ handler }: Served): StaffSnapshot[] => (handler ? [handler] : []);

function selfOf({ actor }: Ctx): StaffSnapshot {
  if (actor.kind !== 'USER') throw refuse('UNAUTHENTICATED');
  return { id: actor.userId, name: actor.name, no: actor.loginName };
}

/** By what the service came about, not by where it is evaluated: without an application, at the desk, or through the door of the application. */
function sceneOf(channel: EvaluationChannel, { channel: door, unasked }: Served): Scene {
  if (unasked) return 'NO_APPLICATION';
  return channel === 'PAD' || channel === 'QR' || door === 'WINDOW' ? 'WINDOW' : 'ONLINE';
}

/** Writes invitations, one for each wish, in one statement; the caller has made sure that they may be. */
export async function writeInvites(
  tx: Ctx,
  wishes: readonly (InviteWish & { staff: readonly StaffSnapshot[]; found: Served })[],
  madeOn: string | null = null,
): Promise<CreatedInvite[]> {
  if (wishes.length === 0) return [];
  const now = tx.app.clock.now();
  const expiresAt = new Date(now.getTime() + (await readParameter(tx, inviteDays)) * DAY_MS);
  const { matters } = await optionsInForce(tx);
  const values = wishes.map(({ found, channel, scene, windowNo, staff }) => ({
    ...found,
    invite: uuidv7(now.getTime()),
    business: found.businessType ?? businessTypeOf(matters, found.matterCode),
    door: channel,
    scene: scene ?? found.scene ?? sceneOf(channel, found),
    windowNo: windowNo ?? null,
    staff,
  }));
  await run(
    tx,
    sql`
    insert into evaluation_invite (id, created_at, org_id, org_path, district_code, service_type, service_id, service_no, case_id, case_no,
          matter_code, matter_name, business_type, scene, channel, org_name, window_no, staff, applicant_masked, created_by_id, made_on, expires_at)
    select v.invite, ${now}, v."orgId", v."orgPath", v."districtCode", v.type, v.id, v.no, v."caseId", v."caseNo", v."matterCode",
           v."matterName", v.business, v.scene, v.door, v."orgName", v."windowNo", v.staff, v."applicantMasked",
           ${tx.actor.kind === 'USER' ? tx.actor.userId : null}::uuid, ${madeOn}, ${expiresAt}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(invite uuid, "orgId" uuid, "orgPath" text, "districtCode" text,
           type text, id uuid, no text, "caseId" uuid, "caseNo" text, "matterCode" text, "matterName" text, business text, scene text,
           door text, "orgName" text, "windowNo" text, staff jsonb, "applicantMasked" text)`,
  );
  return values.map(({ invite, no, matterCode, matterName, orgId, orgName }) => ({
    id: invite,
    ticket: ticketOf(tx, invite),
    expiresAt,
    serviceNo: no,
    matterCode,
    matterName,
    orgId,
    orgName,
  }));
}
