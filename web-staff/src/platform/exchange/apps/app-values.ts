import type { AppRowFragment, ClientAppInput } from '../../../generated/graphql.ts';

/** What the form of an application holds. */
export interface AppValues {
  appId: string;
  name: string;
  senderCode: string;
  systemCode?: string | null;
  orgId?: string | null;
  contactMode: 'KEEP' | 'SET' | 'NONE';
  contact?: { name?: string; phone?: string };
  officeHours: boolean;
  sm2PublicKey?: string | null;
  clientCertificate?: string | null;
  allowedIps?: string[];
  bizTypes?: string[];
  ratePerMinute: number;
}

/** The form as it opens. */
export function valuesOf(app: AppRowFragment | undefined): AppValues {
  return {
    appId: app?.appId ?? '',
    name: app?.name ?? '',
    senderCode: app?.senderCode ?? '',
    systemCode: app?.systemCode ?? null,
    orgId: app?.orgId ?? null,
    contactMode: app?.contact ? 'KEEP' : 'SET',
    officeHours: app?.officeHours ?? false,
    sm2PublicKey: app?.sm2PublicKey ?? null,
    clientCertificate: app?.clientCertificate ?? null,
    allowedIps: [...(app?.allowedIps ?? [])],
    bizTypes: [...(app?.bizTypes ?? [])],
    ratePerMinute: app?.ratePerMinute ?? 60,
  };
}

/** The form as the API takes it. */
export function inputOf({ contactMode, contact, ...values }: AppValues): ClientAppInput {
  const name = contact?.name?.trim() ?? '';
  const phone = contact?.phone?.trim() ?? '';
  const filled = contactMode === 'SET' && (name || phone);
  return {
    ...values,
    systemCode: values.systemCode || null,
    orgId: values.orgId || null,
    sm2PublicKey: values.sm2PublicKey || null,
    clientCertificate: values.clientCertificate?.trim() || null,
    allowedIps: values.allowedIps ?? [],
    bizTypes: values.bizTypes ?? [],
    ...(contactMode === 'KEEP' ? {} : { contact: filled ? { name, phone } : null }),
  };
}
