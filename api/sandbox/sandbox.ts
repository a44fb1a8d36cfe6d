import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { AlipayGateway } from './alipay/gateway.ts';
import { mountAlipay } from './alipay/mount-alipay.ts';
import { CadreRegisters } from './cadre-registers.ts';
import { CadreSystem } from './cadre-system.ts';
import { DeathRegistry } from './death-registry.ts';
import { DEMO_DEPARTMENTS, type DemoDepartment, demoToken } from './demo-keys.ts';
import { Departments, type Feedback } from './departments.ts';
import { DischargeSystem } from './discharge.ts';
import { mountEntitlement } from './entitlement-routes.ts';
import { COUNTERPARTS, type Counterpart, FAULT_MODES, type Fault, FaultSwitches } from './faults.ts';
import { FundPlatform } from './fund-platform.ts';
import { Hotline } from './hotline.ts';
import { IdentityCounterpart } from './identity/identity.ts';
import { Journal } from './journal.ts';
import { mountPrograms } from './legacy/mount-programs.ts';
import type { LegacyPrograms } from './legacy/programs.ts';
import { CaseLibrary } from './library.ts';
import { MinistryReductions } from './ministry-reductions.ts';
import { page } from './page.ts';
import { PensionSource } from './pension.ts';
import { PlacementSystem } from './placement.ts';
import { KNOWN_PERSONS, STAFFED_CENTRES } from './portal/compose-application.ts';
import { Portal, type SendRequest } from './portal/portal.ts';
import { PortalStatuses } from './portal/portal-statuses.ts';
import { Product } from './product.ts';
import { ReviewPlatform } from './review-platform.ts';
import { SharedData } from './shared-data.ts';
import { type ReceiptMode, SmsGateway } from './sms.ts';
import { SocialInsurance } from './social-insurance.ts';
import { SuperiorUnit } from './superior.ts';
import { mountSuperior } from './superior-routes.ts';

export interface SandboxOptions {
  productUrl: string;
  now?: () => Date;
  report?: (error: unknown) => void;
  /** Folder in which the case library remembers; absent = memory only. */
  folder?: string | undefined;
  /** The client systems that are transformed, where there is a database for them. */
  programs?: LegacyPrograms | undefined;
}

/** All counterparts of the product, with their state in memory. */
export interface Sandbox {
  server: FastifyInstance;
  faults: FaultSwitches;
  library: CaseLibrary;
  departments: Departments;
  sms: SmsGateway;
  portal: Portal;
  placement: PlacementSystem;
  social: SocialInsurance;
  pension: PensionSource;
  discharge: DischargeSystem;
  reviews: ReviewPlatform;
  hotline: Hotline;
  fund: FundPlatform;
  superior: SuperiorUnit;
  identity: IdentityCounterpart;
  alipay: AlipayGateway;
  sharedData: SharedData;
  portalStatuses: PortalStatuses;
  deaths: DeathRegistry;
  ministry: MinistryReductions;
  cadres: CadreSystem;
  registers: CadreRegisters;
}

const NO_TOKEN = { status: 401, body: { code: 401, message: '令牌无效' } };

/** Builds the counterparts' own HTTP server. Listening is the caller's. */
export function buildSandbox({
  productUrl,
  now = () => new Date(),
  report = () => undefined,
  folder,
  programs,
}: SandboxOptions): Sandbox {
  const server = Fastify({ bodyLimit: 64 * 1024 * 1024, forceCloseConnections: true });
  const faults = new FaultSwitches(now);
  const product = new Product(productUrl, faults, now);
  const placement = new PlacementSystem(product, now);
  const sandbox: Sandbox = {
    server,
    faults,
    library: new CaseLibrary(now, new Journal(folder ? `${folder}/library.jsonl` : undefined)),
    departments: new Departments(product, now),
    sms: new SmsGateway(product, now, report),
    portal: new Portal(product, now),
    placement,
    social: new SocialInsurance(product, placement, now, report),
    pension: new PensionSource(),
    discharge: new DischargeSystem(product, now),
    reviews: new ReviewPlatform(),
    hotline: new Hotline(product, now, report),
    fund: new FundPlatform(product, now, report),
    superior: new SuperiorUnit(product, now, report),
    identity: new IdentityCounterpart(productUrl, faults),
    alipay: new AlipayGateway(now),
    sharedData: new SharedData(product, now),
    portalStatuses: new PortalStatuses(product),
    deaths: new DeathRegistry(product, now),
    ministry: new MinistryReductions(product, now),
    cadres: new CadreSystem(product, now),
    registers: new CadreRegisters(),
  };
  mountCounterparts(sandbox, product);
  mountEntitlement(sandbox);
  mountSuperior(sandbox);
  mountSwitches(sandbox);
  sandbox.pension.mount(server);
  sandbox.identity.mount(server);
  mountAlipay(server, sandbox.alipay, faults, productUrl);
  sandbox.discharge.mount(server, faults);
  sandbox.reviews.mount(server, faults, product);
  sandbox.hotline.mount(server, faults);
  sandbox.fund.mount(server, faults);
  sandbox.sharedData.mount(server, faults);
  sandbox.portalStatuses.mount(server, faults);
  sandbox.deaths.mount(server, faults);
  sandbox.ministry.mount(server, faults);
  sandbox.cadres.mount(server, faults);
  sandbox.registers.mount(server);
  mountPrograms(server, programs);
  return sandbox;
}

function mountCounterparts({ server, faults, library, departments, sms, portal }: Sandbox, product: Product): void {
  server.post('/library/messages', (request, reply) =>
    faults.serve(
      'library',
      reply,
      async () =>
        hasToken(request, 'library')
          ? library.receive(request.body as never, (await product.keys()).signing.publicKey)
          : NO_TOKEN,
      { status: 200, body: { code: 4010, message: '办件库拒收：数据不符合接收规范' } },
    ),
  );
  server.get<{ Querystring: { projid?: string } }>('/library/records', async (request) => ({
    repeats: library.repeats,
    // Several numbers in one question, separated by commas.
    records: library.records(request.query.projid?.split(',')),
  }));
  server.delete<{ Params: { projid: string } }>('/library/records/:projid', async (request) => {
    library.lose(request.params.projid);
    return { lost: request.params.projid };
  });

  server.post<{ Params: { code: string } }>('/departments/:code/messages', (request, reply) =>
    faults.serve(
      'departments',
      reply,
      async () =>
        departments.receive(
          departmentOf(request.params.code),
          request.body as never,
          (await product.keys()).signing.publicKey,
        ),
      { status: 200, body: { code: 4010, message: '部门拒收：事项不在受理范围' } },
    ),
  );
  server.get('/departments/messages', async () => departments.messages);
  server.post('/departments/RS/employment', (request) =>
    departments.employment((request.body as { changes: Readonly<Record<string, unknown>>[] }).changes),
  );
  server.post<{ Body: { trick?: 'twice' | 'unsigned'; result: Readonly<Record<string, unknown>> } }>(
    '/departments/WZ/reserve-results',
    (request) => departments.reserveResult(request.body.result, request.body.trick),
  );
  server.put<{ Body: { refusesForms: string } }>('/departments/WZ/manner', async (request) => {
    departments.refusesForms = request.body.refusesForms;
    return { refusesForms: departments.refusesForms };
  });
  server.post<{ Params: { code: string } }>('/departments/:code/feedback', (request) =>
    departments.feedback(departmentOf(request.params.code), request.body as Feedback),
  );

  server.post('/sms/messages', (request, reply) =>
    faults.serve('sms', reply, async () => (hasToken(request, 'sms') ? sms.receive(request.body as never) : NO_TOKEN), {
      status: 200,
      body: { code: 'B07', message: '签名未报备' },
    }),
  );
  server.get('/sms/messages', async () => sms.messages);

  server.post('/portal/applications/send', (request) => portal.send(readSendRequest(request.body)));
  server.post('/portal/applications/resend', async (_request, reply) => {
    const sent = await portal.resend();
    return sent ?? reply.code(409).send({ message: '还没有发送过申请' });
  });
  server.get('/portal/applications', async () => portal.sent);
}

function mountSwitches({ server, faults, sms }: Sandbox): void {
  server.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page(KNOWN_PERSONS, STAFFED_CENTRES)),
  );
  server.get('/healthz', async () => ({ ok: true }));
  server.get('/faults', async () =>
    Object.fromEntries((Object.keys(COUNTERPARTS) as Counterpart[]).map((name) => [name, faults.get(name)])),
  );
  server.put<{ Params: { counterpart: string }; Body: Fault }>('/faults/:counterpart', async (request, reply) => {
    const { counterpart } = request.params;
    if (!(counterpart in COUNTERPARTS) || !(request.body?.mode in FAULT_MODES)) {
      return reply.code(400).send({ message: '没有这个对方系统或故障方式' });
    }
    faults.set(counterpart as Counterpart, request.body);
    return faults.get(counterpart as Counterpart);
  });
  server.put<{ Body: { mode: ReceiptMode } }>('/sms/receipts', async (request) => {
    sms.receipts = request.body.mode;
    return { mode: sms.receipts };
  });
}

function hasToken(request: FastifyRequest, counterpart: string): boolean {
  return request.headers.authorization === `Bearer ${demoToken(counterpart)}`;
}

function departmentOf(code: string): DemoDepartment {
  if (!(code in DEMO_DEPARTMENTS)) throw Object.assign(new Error(`没有部门 ${code}`), { statusCode: 404 });
  return code as DemoDepartment;
}

function readSendRequest(body: unknown): SendRequest {
  const { person, count, district } = (body ?? {}) as Record<string, unknown>;
  return {
    ...(typeof person === 'string' && person ? { person } : {}),
    ...(typeof district === 'string' && district ? { district } : {}),
    count: Math.min(Math.max(Math.trunc(Number(count ?? 1)) || 1, 1), 1000),
  };
}
