import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { addCadres, draft, screen } from '../../../test/recuperation.ts';
import { file, who } from '../../../test/recuperation-desk.ts';
import { tables } from '../../database/tables.ts';
import { getServedFile } from '../../platform/files/find-file.ts';

let app: Product;
let [city, second, j02, j03, hk, pd]: Browser[] = [];
let id: string;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('honour_proof', { now: '2026-03-02T10:00:00+08:00' });
  const names = ['city_officer', 'city_officer2', 'jx_j02', 'jx_j03', 'officer_hk', 'officer_pd'];
  [city, second, j02, j03, hk, pd] = await Promise.all(names.map((name) => app.as(name)));
  await addCadres(app, [
    { org: 'J02', uid: 'HP1' },
    { org: 'J02', uid: 'HP2' },
  ]);
  await tables(system()).updateTable('cadre_honour').set({ verified: false }).where('cadre_uid', '=', 'HP1').execute();
  id = (await honour()).id;
}, 60_000);
afterAll(async () => {
  await app.close();
});

interface Honour {
  id: string;
  verified: boolean;
  proofs: number;
  files: { id: string; fileId: string; name: string }[];
}
async function honour(): Promise<Honour> {
  const { data } = await who(city).run(
    '{ cadreHonours(first: 2, filter: { search: "HP1" }) { nodes { id verified proofs files { id fileId name } } } }',
  );
  const [one, ...more] = (data.cadreHonours as { nodes: Honour[] }).nodes;
  if (!one || more.length > 0) throw new Error('not one honour');
  return one;
}
const prove = async (by: Browser | undefined, ...fileIds: string[]) =>
  (
    await who(by).run('mutation ($id: ID!, $fileIds: [ID!]!) { addCadreHonourProof(id: $id, fileIds: $fileIds) }', {
      id,
      fileIds,
    })
  ).code;
const verify = async (by: Browser | undefined) =>
  (await who(by).run('mutation ($ids: [ID!]!) { verifyCadreHonours(ids: $ids) }', { ids: [id] })).code;
const fetched = async (by: Browser | undefined, fileId: string) =>
  getServedFile(await who(by).ctx(), fileId).then(
    ({ name }) => name,
    ({ code }: { code: string }) => code,
  );
const eligible = async () => {
  await screen(who(city), await draft(who(city), { title: '核验前后' }));
  const [latest] = await tables(system())
    .selectFrom('recup_result as r')
    .innerJoin('retired_cadre as c', 'c.id', 'r.cadre_id')
    .select(['r.eligible', 'r.fail_reasons', 'r.unverified_honours'])
    .where('c.cadre_uid', '=', 'HP1')
    .orderBy('r.id', 'desc')
    .execute();
  return latest;
};

describe('the proof of an honour (03 §29.3 Honour.proofFile)', () => {
  it('29.3 is handed in by his institution; another institution finds no such honour, a district hands in none', async () => {
    expect(await prove(j03, await file(j03))).toBe('NOT_FOUND');
    expect(await prove(hk, await file(hk))).toBe('FORBIDDEN');
    expect(await prove(j02)).toBe('BAD_INPUT');
    // Knowing the id of another’s upload gives no right to it.
    expect(await prove(j02, await file(city))).toBe('BAD_INPUT');
    expect(await honour()).toMatchObject({ proofs: 0, files: [] });
    expect(await prove(j02, await file(j02))).toBeUndefined();
    expect(await honour()).toMatchObject({ proofs: 1, verified: false, files: [{ name: '凭据.png' }] });
  });

  it('29.3 is opened by whoever sees the honour, and by nobody else', async () => {
    const [{ fileId } = { fileId: '' }] = (await honour()).files;
    const answers = await Promise.all([j02, hk, city, j03, pd].map((by) => fetched(by, fileId)));
    expect(answers).toEqual(['凭据.png', '凭据.png', '凭据.png', 'NOT_FOUND', 'NOT_FOUND']);
  });

  it('29.7 does not count until it is verified, by another person than the one who handed it in', async () => {
    expect(await eligible()).toMatchObject({ eligible: false, fail_reasons: ['NO_HONOUR'], unverified_honours: true });
    expect(await verify(j02)).toBe('FORBIDDEN');
    expect(await prove(city, await file(city))).toBeUndefined();
    expect(await verify(city)).toBe('E-0004');
    expect(await honour()).toMatchObject({ verified: false });
    expect(await verify(second)).toBeUndefined();
    expect(await honour()).toMatchObject({ verified: true, proofs: 2 });
    expect(await eligible()).toMatchObject({ eligible: true, fail_reasons: [] });
  });

  it('29.3 keeps five at most, and none of those that are there goes', async () => {
    const more = await Promise.all([1, 2, 3, 4].map(() => file(j02)));
    expect(await prove(j02, ...more)).toBe('BAD_INPUT');
    expect(await prove(j02, ...more.slice(0, 3))).toBeUndefined();
    expect(await honour()).toMatchObject({ proofs: 5 });
  });
});
