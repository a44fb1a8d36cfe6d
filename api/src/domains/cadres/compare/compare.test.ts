import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterRecord } from '../../../../sandbox/cadre-registers.ts';
import type { Browser } from '../../../../test/access.ts';
import { type ComparisonWorld, comparisonWorld } from '../../../../test/cadre-comparison.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { rows, sql } from '../../../database/sql.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { cadre } from '../register/cadre.record.ts';
import { placeOfStreet } from '../register/place.ts';
import { differenceTable } from './differences/difference-table.ts';
import { comparisonTable } from './run/comparison.record.ts';
import { runComparison } from './run/run-comparison.ts';

let world: ComparisonWorld;
let officer: Browser;
let city: Browser;
const system = () => world.app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  world = await comparisonWorld('cadre_compare', ['POPULATION', 'DEATH', 'BENEFICIARY', 'RETIRED']);
  [officer, city] = await Promise.all([somebodyOf(world.app, '310105', ['BIZ_OFFICER']), world.app.as('city_officer')]);
}, 60_000);
afterAll(() => world.close());

let serial = 101;
const BORN = '1948-09-01';
const ADDRESS = '示范路1号';

/** Somebody 在册 in 长宁, whom 公安 knows as he is. */
async function resident(name: string, more: object = {}) {
  serial += 2;
  const idNo = buildIdNumber('310105', BORN, serial);
  const values = {
    person_name: name,
    id_no: idNo,
    sex: '1',
    birth_date: BORN,
    street_code: '310105001',
    address: ADDRESS,
    transfer_year: 1984,
    enterprise_name: '上海示范仪表厂',
    retire_date: '2008-09-30',
    identity_tags: ['T01'],
    source: 'MANUAL',
    state: 'ACTIVE',
    ...more,
  };
  const id = await transaction(system(), async (tx) =>
    insertRecord(tx, cadre, values, { place: await placeOfStreet(tx, '310105001') }),
  );
  said('population', { idNo, name });
  return { id, idNo, name };
}
const said = (register: 'population' | 'deaths' | 'beneficiaries' | 'cadres', record: RegisterRecord) =>
  world.registers.register(register, {
    gender: '1',
    birthDate: BORN,
    ...(register === 'population' && { hukouDistrict: '310105', address: ADDRESS, alive: true }),
    sourceVersion: 'V1',
    asOf: '2026-03-01',
    ...record,
  });

const START = `mutation ($ids: [ID!], $q: ID!) { startCadreComparison(cadreIds: $ids, requestId: $q) { id total } }`;
const RUN = `query ($id: ID!) { cadreComparison(id: $id) { status total done found applied seconds }
  cadreComparisonSources(id: $id) { source stateTitle counts { code count } } }`;
const FOUND = `query ($id: ID!) { cadreDifferences(first: 50, filter: { cadreId: $id }) { nodes {
  id version source code field localText remoteText state stateTitle applicationId flow { availableActions { action } } } } }`;
const ACT = `mutation ($input: RecordActInput!) { advanceCadreDifferences(input: $input) { ok rows { code message } } }`;
const PERSON = `query ($id: ID!) { empCadre(id: $id) { state identities held addressMasked } empCadreChanges(id: $id) { field before after reason }
  empCadreSources(id: $id) { source outcomeTitle fields { title local remote same } } }`;

interface Difference {
  id: string;
  version: number;
  source: string;
  code: string;
  field: string;
  localText: string | null;
  remoteText: string | null;
  state: string;
  applicationId: string | null;
  flow: { availableActions: { action: string }[] };
}

async function compare(people: readonly { id: string }[], who = officer) {
  const { data, code, message } = await who.run(START, { ids: people.map(({ id }) => id), q: randomUUID() });
  if (code) throw new Error(`${code} ${message}`);
  const { id } = data.startCadreComparison as { id: string };
  await world.app.job('cadres.compare', { comparisonId: id });
  return id;
}
const run = async (id: string) => {
  const { data } = await officer.run(RUN, { id });
  return data as {
    cadreComparison: { status: string; done: number; found: number; applied: number };
    cadreComparisonSources: { source: string; stateTitle: string; counts: { code: string; count: number }[] }[];
  };
};
const found = async (id: string) => {
  const { data } = await officer.run(FOUND, { id });
  return (data.cadreDifferences as { nodes: Difference[] }).nodes;
};
const act = async (one: Difference | undefined, action: string, more: object = {}, who = officer) => {
  const input = { action, requestId: randomUUID(), rows: [{ id: one?.id, version: one?.version }], ...more };
  const answer = await who.run(ACT, { input });
  if (answer.code) return answer.code;
  const { ok, rows: refused } = answer.data.advanceCadreDifferences as { ok: number; rows: { code: string }[] };
  return ok === 1 ? 'OK' : refused[0]?.code;
};
const person = async (id: string) =>
  (await officer.run(PERSON, { id })).data as {
    empCadre: Record<string, unknown>;
    empCadreChanges: { field: string; before: string; after: string }[];
    empCadreSources: { source: string; outcomeTitle: string; fields: { title: string; same: boolean }[] }[];
  };
const REASON = { reasonText: '已与来源单位电话核实' };

describe('多重身份比对 (03 §31.5)', () => {
  it('agrees with its tables', async () => {
    expect(await disagreements(system(), [differenceTable, comparisonTable])).toEqual([]);
  });

  it('§31.5 updates tags and address by itself, asks people for the rest, and finds nothing new a second time', async () => {
    const one = await resident('甲建国');
    said('population', { ...one, address: '虹桥路8号', hukouDistrict: '310106' });
    said('beneficiaries', { ...one, tags: 'T02,T03' });
    const first = await run(await compare([one]));
    expect(first.cadreComparison).toMatchObject({ status: 'DONE', done: 1, found: 3, applied: 1 });
    expect(first.cadreComparisonSources.find(({ source }) => source === 'POPULATION')).toMatchObject({
      stateTitle: '正常',
      counts: [{ code: 'DIFF', count: 2 }],
    });
    expect(first.cadreComparisonSources.find(({ source }) => source === 'INSURANCE')?.stateTitle).toBe('未启用');
    const seen = await person(one.id);
    expect(seen.empCadre.identities).toBe('企业退休军转干部、残疾军人、三属');
    expect(seen.empCadreChanges.map(({ field }) => field).toSorted()).toEqual(['多重身份', '户籍地址']);
    expect(seen.empCadreSources.find(({ source }) => source === 'POPULATION')?.fields).toContainEqual({
      title: '户籍区',
      local: '长宁区',
      remote: '静安区',
      same: false,
    });
    const before = await found(one.id);
    expect(before.find(({ field }) => field === 'hukou')).toMatchObject({ state: 'PENDING', remoteText: '静安区' });
    // 户籍区 moves by a transfer alone: it cannot be adopted.
    expect(
      await act(
        before.find(({ field }) => field === 'hukou'),
        'accept',
      ),
    ).toBe('E-0503');
    const second = await run(await compare([one]));
    expect(second.cadreComparison).toMatchObject({ found: 0, applied: 0 });
    expect((await found(one.id)).map(({ id, state }) => [id, state])).toEqual(
      before.map(({ id, state }) => [id, state]),
    );
    said('population', { ...one, address: '虹桥路8号' });
    await compare([one]);
    expect((await found(one.id)).find(({ field }) => field === 'hukou')?.state).toBe('RESOLVED');
  });

  it('§31.5 takes tags away that their own database no longer has, and no others', async () => {
    const one = await resident('乙建国', { identity_tags: ['T01', 'T02', 'T07', 'T12'] });
    await compare([one]);
    // 退役士兵库 is off: what it alone decides stays.
    expect((await person(one.id)).empCadre.identities).toBe('企业退休军转干部、退役士兵、中共党员');
  });

  it('§31.5 another name is never taken over by itself: nothing of the row is believed; accepted, it goes through its application', async () => {
    const one = await resident('丙建国');
    said('population', { ...one, name: '丙健国', address: '别处1号' });
    said('beneficiaries', { idNo: one.idNo, name: '另一人', tags: 'T02' });
    await compare([one]);
    const names = await found(one.id);
    expect(names.map(({ source, code }) => `${source} ${code}`).toSorted()).toEqual([
      'BENEFICIARY NAME_DIFF',
      'POPULATION NAME_DIFF',
    ]);
    expect((await person(one.id)).empCadre).toMatchObject({ identities: '企业退休军转干部' });
    expect(
      await act(
        names.find(({ source }) => source === 'BENEFICIARY'),
        'accept',
      ),
    ).toBe('E-0503');
    expect(
      await act(
        names.find(({ source }) => source === 'POPULATION'),
        'accept',
      ),
    ).toBe('OK');
    const [application] = await rows<{ state: string; kind: string; masked: string }>(
      system(),
      sql`select state, kind, next_name_masked as masked from cadre_application where cadre_id = ${one.id}`,
    );
    expect(application).toEqual({ state: 'PENDING_DISTRICT', kind: 'UPDATE_KEY', masked: '丙**' });
    // While it is under way the same difference is not asked a second time.
    await compare([one]);
    expect((await found(one.id)).filter(({ source }) => source === 'POPULATION')).toHaveLength(1);
  });

  it('§31.5 what people have refused does not come again with the same value, and does with another', async () => {
    const one = await resident('丁建国');
    said('population', { ...one, gender: '2' });
    await compare([one]);
    const [gender] = await found(one.id);
    expect(gender?.flow.availableActions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['refuse', 'settle']),
    );
    expect(await act(gender, 'refuse')).not.toBe('OK');
    expect(await act(gender, 'refuse', REASON)).toBe('OK');
    await compare([one]);
    expect(await found(one.id)).toHaveLength(1);
    said('population', { ...one, gender: '9' });
    await compare([one]);
    expect((await found(one.id)).map(({ state }) => state).toSorted()).toEqual(['PENDING', 'REFUSED']);
  });

  it('§31.5 T01 and T06 exclude each other: both stay, payments are held until it is refused or gone', async () => {
    const one = await resident('戊建国');
    said('cadres', { ...one });
    await compare([one]);
    const seen = await person(one.id);
    expect(seen.empCadre).toMatchObject({ identities: '企业退休军转干部、军休干部', held: '身份互斥待核实' });
    const exclusive = (await found(one.id)).find(({ code }) => code === 'EXCLUSIVE');
    expect(await act(exclusive, 'accept')).toBe('E-0503');
    expect(await act(exclusive, 'refuse', REASON)).toBe('OK');
    expect((await person(one.id)).empCadre.held).toBeNull();
    await compare([one]);
    expect((await person(one.id)).empCadre.held).toBeNull();
  });

  it('§31.5 a death holds payments at once; the district’s word makes it 已死亡; a beneficiary’s is item 34’s', async () => {
    const [one, other, alive] = [
      await resident('己建国'),
      await resident('庚建国', { identity_tags: ['T01', 'T02'] }),
      await resident('辛建国'),
    ];
    said('beneficiaries', { ...other, tags: 'T02' });
    for (const dead of [one, other, alive]) said('deaths', { ...dead, deathDate: '2026-02-20' });
    await compare([one, other, alive]);
    for (const dead of [one, other, alive])
      expect((await person(dead.id)).empCadre).toMatchObject({ state: 'ACTIVE', held: '疑似死亡待核实' });
    const [hit] = await found(one.id);
    expect(await act(hit, 'accept', {}, city)).toBe('FORBIDDEN');
    expect(await act(hit, 'accept')).toBe('OK');
    expect((await person(one.id)).empCadre.state).toBe('DEAD');
    expect((await found(other.id)).map(({ code, state }) => [code, state])).toEqual([['DEATH', 'NOTED']]);
    expect(await act((await found(alive.id))[0], 'refuse', REASON)).toBe('OK');
    expect((await person(alive.id)).empCadre).toMatchObject({ state: 'ACTIVE', held: null });
  });

  it('§31.5 somebody of the same name and birth under another number is shown only; so is a double of the register', async () => {
    const [one, twin] = [await resident('壬建国'), await resident('壬建国')];
    world.registers.records.population.delete(one.idNo);
    await compare([one]);
    expect((await found(one.id)).map(({ code, state }) => [code, state]).toSorted()).toEqual([
      ['DUP_LOCAL', 'NOTED'],
      ['MISSING_REMOTE', 'NOTED'],
    ]);
    world.registers.modes.set('population', 'other');
    for (const key of [...world.registers.records.population.keys()])
      if (key !== twin.idNo) world.registers.records.population.delete(key);
    await compare([one]);
    world.registers.modes.set('population', 'ok');
    const open = (await found(one.id)).filter(({ state }) => state === 'NOTED').map(({ code }) => code);
    expect(open.toSorted()).toEqual(['DUP_LOCAL', 'SUSPECT']);
  });

  it('§31.8 a source that is down makes the run 部分完成, says nothing of anybody, and is asked again the next night', async () => {
    const people = [await resident('癸甲'), await resident('癸乙'), await resident('癸丙'), await resident('癸丁')];
    for (const one of people) world.registers.records.population.delete(one.idNo);
    world.registers.modes.set('population', 'error500');
    const broken = await run(await compare(people));
    world.registers.modes.set('population', 'ok');
    expect(broken.cadreComparison).toMatchObject({ status: 'PARTIAL', done: 4, found: 0 });
    expect(broken.cadreComparisonSources[0]).toMatchObject({ source: 'POPULATION', stateTitle: '不可用', counts: [] });
    for (const one of people) said('population', { idNo: one.idNo, name: one.name });
    world.app.clock.set(new Date('2026-03-09T02:10:00Z'));
    await world.app.job('cadres.compare-nightly');
    const [night] = await rows<{ kind: string; status: string }>(
      system(),
      sql`select kind, status from cadre_comparison where kind <> 'MANUAL'`,
    );
    expect(night).toEqual({ kind: 'CHANGED', status: 'DONE' });
    for (const { id } of people)
      expect((await person(id)).empCadreSources.find(({ source }) => source === 'POPULATION')?.outcomeTitle).toBe(
        '一致',
      );
  });

  it('§31.8 a source that is down reads 不可用 of one person as of many; one that answered somebody 部分应答', async () => {
    const [one, two] = [await resident('壬甲'), await resident('壬乙')];
    world.registers.modes.set('population', 'error500');
    const runs = [await compare([one]), await compare([one, two])];
    world.registers.modes.set('population', 'ok');
    for (const id of runs)
      expect((await run(id)).cadreComparisonSources[0]).toMatchObject({ source: 'POPULATION', stateTitle: '不可用' });
    const sources = { POPULATION: { answered: 1, failed: 1, down: false, off: false, why: '超时' } };
    await rows(
      system(),
      sql`update cadre_comparison set sources = ${JSON.stringify(sources)}::jsonb where id = ${runs[1]} returning id`,
    );
    expect((await run(runs[1] ?? '')).cadreComparisonSources[0]).toMatchObject({ stateTitle: '部分应答' });
  });

  it('goes on behind the last chunk that was written when its worker is killed, and counts nobody twice', async () => {
    const people = [await resident('子甲'), await resident('子乙'), await resident('子丙')];
    for (const one of people) said('population', { idNo: one.idNo, name: one.name, gender: '2' });
    const started = await officer.run(START, { ids: people.map(({ id }) => id), q: randomUUID() });
    const { id } = started.data.startCadreComparison as { id: string };
    const limit = (text: string) => rows(system(), sql.raw(`alter table cadre_comparison ${text}`));
    await limit(`add constraint killed check (id <> '${id}' or done < 2) not valid`);
    await expect(runComparison(system(), id, { chunk: 1 })).rejects.toThrow();
    await limit('drop constraint killed');
    expect((await run(id)).cadreComparison).toMatchObject({ status: 'RUNNING', done: 1 });
    const asked = world.registers.calls.get('population') ?? 0;
    await runComparison(system(), id, { chunk: 1 });
    expect((await run(id)).cadreComparison).toMatchObject({ status: 'DONE', done: 3, found: 3 });
    expect(world.registers.calls.get('population')).toBe(asked + 2);
    expect(await runComparison(system(), id)).toBe(false);
  });

  it('another district starts nothing of a person and sees none of it', async () => {
    const one = await resident('丑甲');
    const elsewhere = await somebodyOf(world.app, '310109', ['BIZ_OFFICER']);
    const id = await compare([one]);
    expect((await elsewhere.run(START, { ids: [one.id], q: randomUUID() })).code).toBe('NOT_FOUND');
    expect((await elsewhere.run(RUN, { id })).code).toBe('NOT_FOUND');
  });
});
