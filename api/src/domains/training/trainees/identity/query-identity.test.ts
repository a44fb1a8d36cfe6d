import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { buildIdentity, FIT_PERSON, standIn } from '../../../../../test/training-trainees.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readMirror } from './mirror.ts';
import { queryIdentity } from './query-identity.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const DAY = 86_400_000;
const down = () => Promise.reject(new Error('down'));
const ask = (idNo: string) => queryIdentity(system(), { idNo, name: FIT_PERSON.name });

beforeAll(async () => {
  app = await product('training_identity');
}, 60_000);
afterAll(() => app.close());

describe('identity of trainees (02 §12.3)', () => {
  it('what the discharge system answers is the answer, and is mirrored with number and name sealed', async () => {
    const idNo = '310100199709090058';
    standIn(app, async () => ({ kind: 'FOUND', record: { ...FIT_PERSON, idNo } }));
    expect(await ask(idNo)).toMatchObject({ kind: 'FOUND', mode: 'LIVE', record: { idNo, category: '10' } });
    expect(await readMirror(system(), idNo)).toMatchObject({ ...FIT_PERSON, idNo });
    const stored = JSON.stringify(await rows(system(), sql`select * from training_identity`));
    expect(stored).not.toContain(idNo);
    expect(stored).not.toContain(FIT_PERSON.name);
    standIn(app, async () => ({ kind: 'FOUND', record: { ...FIT_PERSON, idNo, category: '20' } }));
    await ask(idNo);
    expect(await readMirror(system(), idNo)).toMatchObject({ category: '20', name: FIT_PERSON.name });
  });

  it('who is not known there is not found, whatever the mirror says', async () => {
    const { idNo } = await buildIdentity(system());
    standIn(app, async () => ({ kind: 'NOT_FOUND' }));
    expect(await ask(idNo)).toMatchObject({ kind: 'NOT_FOUND' });
  });

  it('where it does not answer twice, the mirror answers if it is at most a day old', async () => {
    const { idNo } = await buildIdentity(system());
    const source = standIn(app, down);
    app.clock.advance(DAY);
    expect(await ask(idNo)).toMatchObject({ kind: 'FOUND', mode: 'MIRROR', record: FIT_PERSON });
    expect(source.asked).toBe(2);
    app.clock.advance(1);
    expect(await ask(idNo)).toEqual({ kind: 'UNAVAILABLE' });
    expect(await ask('310100198807070033')).toEqual({ kind: 'UNAVAILABLE' });
  });
});
