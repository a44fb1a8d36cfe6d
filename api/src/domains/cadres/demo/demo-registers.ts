import { buildIdNumber } from '../../people/index.ts';
import { DEMO_CADRES, demoFacts } from './demo-people.ts';

type Answer = Readonly<Record<string, unknown>> & { idNo: string };

const REGISTERED = new Set(['ACTIVE', 'STOPPED']);
/** In which fields the other offices say otherwise, by register and name: one of each kind of difference. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> = {
  population: {
    诸葛卫国: { hukouDistrict: '310115' },
    钱建华: { name: '钱健华' },
    周忠诚: { address: '虹口区示范路88号' },
    卫和平: { birthDate: '1941-03-13' },
  },
  retirement: { 钱建华: { retireDate: '2002-06-30' }, 褚立功: { retireDate: '2000-07-31' } },
  insurance: { 褚立功: { insuranceType: 'RESIDENT' } },
};
const FACTS: Readonly<Record<string, (n: number, name: string) => Readonly<Record<string, unknown>>>> = {
  population: (n) => {
    const { born, address } = demoFacts(n);
    const street = DEMO_CADRES[n]?.street ?? '';
    return { gender: '1', birthDate: born, hukouDistrict: street.slice(0, 6), address, alive: true };
  },
  retirement: (n) => ({ birthDate: demoFacts(n).born, retireDate: demoFacts(n).retired, alive: true }),
  deaths: (n) => ({ birthDate: demoFacts(n).born, deathDate: '2026-02-20' }),
  beneficiaries: (n) => ({ birthDate: demoFacts(n).born, tags: 'T02' }),
  cadres: (n) => ({ birthDate: demoFacts(n).born, tags: 'T06' }),
  soldiers: (n) => ({ birthDate: demoFacts(n).born, tags: 'T07' }),
  insurance: () => ({ insuranceType: 'EMPLOYEE' }),
};
/** Whom a register that should have everybody does not have. */
const LACKING: Readonly<Record<string, readonly string[]>> = { retirement: ['诸葛卫国'] };
/** Who stands in the registers that do not have everybody. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  deaths: ['孙保国'],
  beneficiaries: ['钱建华'],
  cadres: ['李国良'],
  soldiers: ['周忠诚'],
};

/** Somebody of the name and birth of 诸葛卫国 under a number of his own: 疑似同一人. */
export const ALIKE = {
  idNo: buildIdNumber('310115', demoFacts(0).born, 903),
  name: '诸葛卫国',
  birthDate: demoFacts(0).born,
  retireDate: demoFacts(0).retired,
  alive: true,
  sourceVersion: 'V1',
  asOf: '2026-03-01',
};

/** What a register of another office says of the people of the demonstration. */
export function demoRegisters(register: string): Answer[] {
  const alike: Answer[] = register === 'retirement' ? [ALIKE] : [];
  const known = DEMO_CADRES.flatMap(({ name, state }, n): Answer[] => {
    const listed = LISTED[register];
    if (!REGISTERED.has(state) || (listed && !listed.includes(name)) || LACKING[register]?.includes(name)) return [];
    const idNo = demoFacts(n).idNo;
    const facts = FACTS[register]?.(n, name) ?? {};
    return [{ idNo, name, ...facts, ...OTHERWISE[register]?.[name], sourceVersion: 'V1', asOf: '2026-03-01' }];
  });
  return [...known, ...alike];
}
