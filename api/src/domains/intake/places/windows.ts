import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { listWindows, windowsOfSubCases } from '../../cases/index.ts';
import { shanghaiDistricts } from '../../people/index.ts';
import type { HandlingWindowType, OwnOfficeType } from './window.type.ts';

type Window = Awaited<ReturnType<typeof listWindows>>[number];

function viewWindows(windows: readonly Window[]): [code: string, window: HandlingWindowType][] {
  const districtOf = new Map(shanghaiDistricts().map(({ code, title }) => [code, title]));
  return windows.map(({ matterCode, regionCode, place, phone, hours, message }) => [
    matterCode,
    { regionName: districtOf.get(regionCode) ?? '全市', place, phone, hours, message },
  ]);
}

/** The windows of every matter, the city's before those of its districts, by matter; one statement. */
export async function windowsByMatter(ctx: Ctx): Promise<Map<string, HandlingWindowType[]>> {
  const byMatter = Map.groupBy(viewWindows(await listWindows(ctx)), ([code]) => code);
  return new Map([...byMatter].map(([code, windows]) => [code, windows.map(([, window]) => window)]));
}

/** Where the matters of an own case are handled that are handled offline, by sub-case: its district's window, or the city's; one statement. */
export async function windowsOfOwn(ctx: Ctx, subCaseIds: readonly string[]): Promise<Map<string, HandlingWindowType>> {
  const found = await windowsOfSubCases(ctx, subCaseIds);
  return new Map([...found].flatMap(([id, window]) => viewWindows([window]).map(([, view]) => [id, view] as const)));
}

/** Where an office is, as it is published among the 服务网点; undefined where it is not. */
export function officeOf(ctx: Ctx, orgId: string): Promise<OwnOfficeType | undefined> {
  return tables(ctx)
    .selectFrom('service_place')
    .select(['address', 'phone', 'hours'])
    .where('org_id', '=', orgId)
    .where('shown', '=', true)
    .executeTakeFirst();
}
