import type { Choice } from './form-fields.ts';
import type { Form } from './merge.ts';
import { run } from './session.ts';
import { MiniDistricts, MiniStreets } from './streets.graphql.ts';

/** Leaves the application with the district's own centre. */
const NONE: Choice = { const: '', title: '不选（由区退役军人服务中心受理）' };

/** By district (6 digits). */
const known = new Map<string, readonly Choice[]>();

const districtOf = ({ placementRegion }: Form): string => (typeof placementRegion === 'string' ? placementRegion : '');

/** 安置街镇 to choose from, of the district that the form names; empty until they are known. */
export const streetsOf = (form: Form): readonly Choice[] => known.get(districtOf(form)) ?? [];

/** Learns the streets of the form's district. What fails here leaves the field out, which is optional. */
export async function learnStreets(form: Form): Promise<void> {
  const district = districtOf(form);
  if (!district || known.has(district)) return;
  const streets = await read(district).catch(() => []);
  if (streets.length > 0) known.set(district, [NONE, ...streets]);
}

async function read(district: string): Promise<Choice[]> {
  const { orgs: districts } = await run(MiniDistricts, {});
  const found = districts.find(({ regionCode }) => regionCode === district);
  if (!found) return [];
  const { orgs } = await run(MiniStreets, { district: found.id });
  return orgs.flatMap(({ regionCode, shortName }) => (regionCode ? [{ const: regionCode, title: shortName }] : []));
}
