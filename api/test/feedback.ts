import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import { GatewayClient, type Message } from '../sandbox/gateway-client.ts';
import { rows, sql } from '../src/database/sql.ts';
import {
  DEMO_PLACEMENT,
  DEMO_PORTAL,
  type DemoDepartment,
  demoDepartment,
} from '../src/platform/exchange/demo/demo-parties.ts';
import { exchangeModule } from '../src/platform/exchange/index.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { BuiltCase } from './cases.ts';
import type { Product } from './product.ts';

/** The product's gateway on a port of its own, and the departments that call it. */
export interface Departments {
  client(department: DemoDepartment): GatewayClient;
  /** 一网通办, which brings applications. */
  portal(): GatewayClient;
  /** 安置系统, which hands finished cases over. */
  placement(): GatewayClient;
  close(): Promise<void>;
}

export async function openGateway(app: Product): Promise<Departments> {
  await exchangeModule.demo?.(app.context({ kind: 'SYSTEM', name: '测试' }));
  const server: FastifyInstance = Fastify();
  exchangeModule.routes?.(server, app);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    client: (department) => new GatewayClient(url, demoDepartment(department), () => app.clock.now()),
    portal: () => new GatewayClient(url, DEMO_PORTAL, () => app.clock.now()),
    placement: () => new GatewayClient(url, DEMO_PLACEMENT, () => app.clock.now()),
    close: () => server.close(),
  };
}

export function subCaseOf(built: BuiltCase, matter: string): BuiltCase['subCases'][number] {
  const found = built.subCases.find((s) => s.matterCode === matter);
  if (!found) throw new Error(`no ${matter}`);
  return found;
}

/** What a department says about one matter of a case. */
export function feedbackOn(
  built: BuiltCase,
  matter: string,
  type: string,
  rest: { seq?: number; body?: object } = {},
): Message {
  return {
    bizType: `FEEDBACK.${type}`,
    caseNo: built.caseNo,
    bjNo: subCaseOf(built, matter).bjNo,
    ...(rest.seq === undefined ? {} : { seq: rest.seq }),
    body: { feedbackType: type, externalStatus: { text: '已处理' }, ...rest.body },
  };
}

export interface KeptRow {
  id: string;
  version: number;
  state: string;
  tags: string[];
  importance: number;
  channel: string;
  bjNo: string | null;
  subCaseId: string | null;
  reasonText: string | null;
  districtCode: string;
  messageId: string;
  row: string;
}

/** Every message that is kept, in the order of their arrival. */
export function keptFeedback(ctx: Ctx): Promise<KeptRow[]> {
  return rows<KeptRow>(
    ctx,
    sql`select id, version, state, tags, importance, channel, bj_no as "bjNo", sub_case_id as "subCaseId", reason_text as "reasonText",
          district_code as "districtCode", message_id as "messageId", m::text as row
        from feedback_message m order by id`,
  );
}
