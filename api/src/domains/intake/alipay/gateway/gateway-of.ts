import type { App } from '../../../../platform/kernel/index.ts';
import { type AlipayErrorCode, refuseAlipay } from '../errors.ts';
import { AlipayGateway } from './alipay-gateway.ts';
import { AlipayFault } from './fault.ts';

const gateways = new WeakMap<App, AlipayGateway>();

/** The way to Alipay. @throws E-0801 where no application is configured */
export function gatewayOf(app: App): AlipayGateway {
  if (!app.config.ALIPAY_APP_ID) throw refuseAlipay('E-0801');
  const known = gateways.get(app) ?? new AlipayGateway(app.config, app.log);
  gateways.set(app, known);
  return known;
}

/** Asks Alipay; what fails becomes a refusal in the citizen's words: `refused` where Alipay says no, E-0806 where nobody answers. */
export async function ask<T>(refused: AlipayErrorCode, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof AlipayFault)) throw error;
    throw refuseAlipay(error.kind === 'AWAY' ? 'E-0806' : refused);
  }
}
