import { clock } from './when.ts';

/** Until when a material may be brought, as the message by telephone said; afterwards it is still taken while the case waits. */
export function untilText(until: string | null | undefined): string {
  if (!until) return '';
  return Date.parse(until) < Date.now() ? `补正期限 ${clock(until)} 已过，请尽快提交` : `请于 ${clock(until)} 前提交`;
}
