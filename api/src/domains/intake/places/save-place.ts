import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit, recordAuditApart } from '../../../platform/audit/index.ts';
import { badInput, type FieldError, refuse } from '../../../platform/errors/index.ts';
import { type Ctx, inScope, type Placed, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import type { ServicePlaceInput } from './place.type.ts';

const PHONE = /^[\d-]{5,30}$/;
/** Within which Shanghai lies, in degrees. */
const BOUNDS = { longitude: [120.8, 122.3], latitude: [30.6, 31.95] } as const;

/** What is said of a service centre of the caller's scope. @throws NOT_FOUND, E-0504, BAD_INPUT */
export async function savePlace(ctx: Ctx, input: ServicePlaceInput): Promise<void> {
  const place = readInput(input);
  await transaction(ctx, async (tx) => {
    const orgId = await requireCentre(tx, input.id);
    const now = tx.app.clock.now();
    const { address, phone, hours, longitude, latitude } = place;
    const saved = await firstRow(
      tx,
      input.version === 0
        ? sql`insert into service_place (org_id, created_at, updated_at, address, phone, hours, longitude, latitude, shown)
              values (${orgId}, ${now}, ${now}, ${address}, ${phone}, ${hours}, ${longitude}, ${latitude}, ${input.shown})
              on conflict (org_id) do nothing returning org_id`
        : sql`update service_place set version = version + 1, updated_at = ${now}, address = ${address}, phone = ${phone}, hours = ${hours},
                longitude = ${longitude}, latitude = ${latitude}, shown = ${input.shown}
               where org_id = ${orgId} and version = ${input.version} returning org_id`,
    );
    if (!saved) throw refuse('E-0504');
    await recordAudit(tx, {
      event: 'intake.place-change',
      objectType: 'servicePlace',
      objectId: orgId,
      detail: { ...place, shown: input.shown },
    });
  });
}

async function requireCentre(tx: Ctx, id: string): Promise<string> {
  const found = isUuid(id)
    ? await firstRow<Placed & { serviceCentre: boolean }>(
        tx,
        sql`select id as "orgId", path as "orgPath", coalesce(district_code, region_code) as "districtCode",
                   service_centre as "serviceCentre" from org where id = ${id} and enabled`,
      )
    : undefined;
  if (found?.serviceCentre && inScope(scopeOf(tx.actor), found)) return found.orgId;
  if (found)
    await recordAuditApart(tx, { event: 'access.out-of-scope', objectType: 'servicePlace', objectId: id, ok: false });
  throw refuse('NOT_FOUND');
}

interface Place {
  address: string;
  phone: string;
  hours: string;
  longitude: number | null;
  latitude: number | null;
}

function readInput(input: ServicePlaceInput): Place {
  const [address, phone, hours] = [input.address.trim(), input.phone.trim(), input.hours.trim()];
  const { longitude = null, latitude = null } = input;
  const faults: FieldError[] = [];
  if (address.length < 5 || address.length > 120) faults.push({ path: 'input.address', message: '地址为5至120字' });
  if (!PHONE.test(phone)) faults.push({ path: 'input.phone', message: '咨询电话为5至30位数字和横线' });
  if (hours.length < 2 || hours.length > 120) faults.push({ path: 'input.hours', message: '开放时间为2至120字' });
  if ((longitude === null) !== (latitude === null))
    faults.push({ path: 'input.longitude', message: '经度和纬度应同时填写' });
  for (const [name, value] of [['longitude', longitude] as const, ['latitude', latitude] as const]) {
    const [least, most] = BOUNDS[name];
    if (value !== null && !(value >= least && value <= most))
      faults.push({ path: `input.${name}`, message: `${name === 'longitude' ? '经度' : '纬度'}不在本市范围内` });
  }
  if (faults.length > 0) throw badInput(faults);
  return { address, phone, hours, longitude, latitude };
}
