import Fastify from 'fastify';
import { ADDRESS, birthOf, diceOf, nameOf, RETIRED } from '../cadres/people.ts';
import { serve } from '../setup/serve.ts';

/** What each of the seven registers says of a number; null for somebody whom it does not have (03 §31.5). */
const REGISTERS: Readonly<Record<string, (idNo: string, dice: number) => object | null>> = {
  population: (idNo, dice) => ({
    // One in fifty under another name, one in twenty at another address.
    name: dice < 2 ? `${nameOf(idNo)}误` : nameOf(idNo),
    gender: '1',
    birthDate: birthOf(idNo),
    hukouDistrict: idNo.slice(0, 6),
    address: dice >= 2 && dice < 7 ? '示范路2号' : ADDRESS,
    alive: true,
  }),
  retirement: (idNo) => ({ name: nameOf(idNo), birthDate: birthOf(idNo), retireDate: RETIRED, alive: true }),
  deaths: (idNo, dice) =>
    dice === 10 ? { name: nameOf(idNo), birthDate: birthOf(idNo), deathDate: '2026-02-20' } : null,
  beneficiaries: (idNo, dice) =>
    dice >= 20 && dice < 25 ? { name: nameOf(idNo), birthDate: birthOf(idNo), tags: 'T02' } : null,
  cadres: (idNo, dice) => (dice === 30 ? { name: nameOf(idNo), birthDate: birthOf(idNo), tags: 'T06' } : null),
  soldiers: (idNo, dice) =>
    dice >= 40 && dice < 45 ? { name: nameOf(idNo), birthDate: birthOf(idNo), tags: 'T07' } : null,
  insurance: (idNo) => ({ name: nameOf(idNo), insuranceType: 'EMPLOYEE' }),
};

/** The registers that 多重身份比对 asks, in the form of the sandbox's, without its memory. */
const server = Fastify();
server.get<{ Params: { register: string }; Querystring: { idNo?: string; requestId?: string } }>(
  '/cadre-registers/:register/records',
  async ({ params, query: { idNo = '', requestId } }, reply) => {
    const say = REGISTERS[params.register];
    if (!say) return reply.code(404).send({});
    const said = say(idNo, diceOf(idNo));
    const records = said ? [{ idNo, ...said, sourceVersion: 'V1', asOf: '2026-03-01' }] : [];
    return { requestId, found: said !== null, records };
  },
);
await server.listen({ port: 0, host: '127.0.0.1' });
serve({ url: server.listeningOrigin }, undefined, () => server.close());
