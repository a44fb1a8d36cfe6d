import Fastify from 'fastify';
import { CadreRegisters, type Register } from '../sandbox/cadre-registers.ts';
import { CHANNELS, type SourceRow } from '../src/domains/cadres/compare/sources/sources.ts';
import { type AskedSource } from '../src/domains/cadres/compare/words.ts';
import { does } from './external-data.ts';
import { type Product, product } from './product.ts';

/** The registers of the sandbox behind the seven channels of item 35. */
export interface ComparisonWorld {
  app: Product;
  registers: CadreRegisters;
  close(): Promise<void>;
}

const REGISTER_OF: Readonly<Record<AskedSource, Register>> = {
  POPULATION: 'population',
  PENSION: 'retirement',
  DEATH: 'deaths',
  BENEFICIARY: 'beneficiaries',
  RETIRED: 'cadres',
  SOLDIER: 'soldiers',
  INSURANCE: 'insurance',
};

/** Whom 连通测试 asks for. */
const PROBE = '310101194503120016';

const fieldOf = (name: keyof SourceRow) => ({
  name,
  label: `栏目${name}`,
  type: name === 'alive' ? 'BOOLEAN' : 'STRING',
  ...(name === 'idNo' && { required: true, queryKey: true, content: 'ID_NUMBER' }),
  ...(name === 'name' && { sensitivity: 'L1', content: 'PERSON_NAME' }),
  ...(name === 'address' && { sensitivity: 'L1', content: 'ADDRESS' }),
});

/** A product whose administrator has registered and enabled the channels of these sources. */
export async function comparisonWorld(
  name: string,
  sources: readonly AskedSource[],
  options: { now?: string } = {},
): Promise<ComparisonWorld> {
  const app = await product(name, { ...options, env: { EXCHANGE_LOOPBACK: 'true' } });
  const registers = new CadreRegisters();
  const server = Fastify({ forceCloseConnections: true });
  registers.mount(server);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const admin = await app.as('dx_admin');
  await does(admin, 'allowHost', { host: '127.0.0.1' });
  for (const source of sources) {
    const { channel: code, fields } = CHANNELS[source];
    const names = [...new Set<keyof SourceRow>(['idNo', ...fields, 'sourceVersion', 'asOf'])];
    const made = await does(admin, 'createSource', {
      input: { code, name: `比对来源${source}`, provider: 'SB', updateFrequency: 'DAILY', fields: names.map(fieldOf) },
    });
    await does(admin, 'enableSource', { id: made.id, v: made.version, on: true });
    const endpoint = `${url}/cadre-registers/${REGISTER_OF[source]}/records`;
    const channel = await does(admin, 'createChannel', {
      input: {
        code,
        name: `比对通道${source}`,
        sourceId: made.id,
        callMode: 'HTTP_GET',
        endpoint,
        rowsPath: 'records',
        timeoutMs: 1000,
      },
    });
    const params = { idNo: PROBE };
    registers.register(REGISTER_OF[source], { idNo: PROBE, name: '测试', sourceVersion: 'V1', asOf: '2026-03-01' });
    const tested = await does<{ ok: boolean; text: string; channel: { version: number } }>(admin, 'testChannel', {
      id: channel.id,
      v: channel.version,
      params,
    });
    if (!tested.ok) throw new Error(tested.text);
    await does(admin, 'enableChannel', { id: channel.id, v: tested.channel.version, on: true });
  }
  return {
    app,
    registers,
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}
