import { hkdfSm3, KeyRing, type Sm2KeyPair } from '../../crypto/index.ts';

/**
 * The fictional counterparts and their keys, derived from a constant that everybody knows: product and sandbox find the same keys without
 * exchanging anything. Never loaded in production mode.
 */
const DEMO_SECRET = Buffer.from('yjs-demo-counterparts-2026-not-a-secret');

/** A counterpart of the demonstration that calls the gateway. */
export interface DemoParty {
  appId: string;
  name: string;
  senderCode: string;
  bizTypes: readonly string[];
}

/** The departments of 01 §3.3. */
export const DEMO_DEPARTMENTS = {
  RS: '人力资源和社会保障局',
  GA: '公安局',
  MZ: '民政局',
  JY: '教育委员会',
  YB: '医疗保障局',
  ZZ: '组织部',
  WZ: '人民武装部',
  SB: '社会保险事业管理中心',
} as const;

export type DemoDepartment = keyof typeof DEMO_DEPARTMENTS;

export const DEMO_PORTAL: DemoParty = {
  appId: 'ywtb-portal',
  name: '一网通办（模拟）',
  senderCode: 'YWTB',
  bizTypes: ['APPLICATION.*', 'CONFIRMATION.*', 'ENTITLEMENT.PUBLICITY', 'ENTITLEMENT.OBJECTION'],
};

export const DEMO_SMS: DemoParty = {
  appId: 'sms-gateway',
  name: '短信网关（模拟）',
  senderCode: 'SMS',
  bizTypes: ['SMS.*'],
};

export const DEMO_PLACEMENT: DemoParty = {
  appId: 'placement-system',
  name: '安置系统（模拟）',
  senderCode: 'AZ',
  bizTypes: ['PLACEMENT.*'],
};

export const DEMO_BIG_DATA: DemoParty = {
  appId: 'big-data-centre',
  name: '市大数据中心（模拟）',
  senderCode: 'DSJ',
  bizTypes: ['ENTITLEMENT.*'],
};

export const DEMO_FUND_PLATFORM: DemoParty = {
  appId: 'fund-platform',
  name: '资金监管平台（模拟）',
  senderCode: 'ZJJG',
  bizTypes: ['PAYMENT.*'],
};

export const DEMO_MINISTRY: DemoParty = {
  appId: 'ministry',
  name: '部级系统（模拟）',
  senderCode: 'BU',
  bizTypes: ['UPLINK.ACK'],
};

export const DEMO_HOTLINE: DemoParty = {
  appId: 'hotline-12345',
  name: '12345市民服务热线（模拟）',
  senderCode: 'RX',
  bizTypes: ['HOTLINE.*'],
};

/** What a department sends besides: 人社 the changes of employment and insurance, 武装部 what became of a registration (01 §15.1, X04, X10). */
const OWN_TYPES: Readonly<Record<string, readonly string[]>> = { RS: ['EMPLOYMENT.*'], WZ: ['RESERVE.*'] };

export function demoDepartment(code: DemoDepartment): DemoParty {
  const name = `${DEMO_DEPARTMENTS[code]}（模拟）`;
  return {
    appId: `dept-${code.toLowerCase()}`,
    name,
    senderCode: code,
    bizTypes: ['FEEDBACK.*', ...(OWN_TYPES[code] ?? [])],
  };
}

export const DEMO_PARTIES: readonly DemoParty[] = [
  DEMO_PORTAL,
  DEMO_SMS,
  DEMO_PLACEMENT,
  DEMO_BIG_DATA,
  DEMO_FUND_PLATFORM,
  DEMO_MINISTRY,
  DEMO_HOTLINE,
  ...(Object.keys(DEMO_DEPARTMENTS) as DemoDepartment[]).map(demoDepartment),
];

/** HMAC secret of an app: 64 hex digits, of which the UTF-8 bytes are the key. */
export function demoSecret(appId: string): string {
  return hkdfSm3(DEMO_SECRET, 'app-secret', appId, 32).toString('hex');
}

/** As which application the city's identity provider of the demonstration knows us; its secret is the token `identity`. */
export const IDENTITY_CLIENT_ID = 'yjs-platform';

/** Bearer token by which we are known to a counterpart (`library`, `sms`, `departments`). */
export function demoToken(counterpart: string): string {
  return hkdfSm3(DEMO_SECRET, 'bearer-token', counterpart, 24).toString('hex');
}

/** The pair with which a party signs its envelopes. */
export function demoSigningPair(senderCode: string): Sm2KeyPair {
  return ringOf(senderCode).signingPair();
}

/** The pair for which messages to a counterpart are encrypted. */
export function demoEncryptionPair(code: string): Sm2KeyPair {
  return ringOf(code).encryptionPair();
}

/** A ring derives a pair once; the sandbox opens each message with one of them. */
const rings = new Map<string, KeyRing>();

function ringOf(code: string): KeyRing {
  const known = rings.get(code) ?? KeyRing.fromMaster(hkdfSm3(DEMO_SECRET, 'sm2', code, 32), { owner: code });
  rings.set(code, known);
  return known;
}
