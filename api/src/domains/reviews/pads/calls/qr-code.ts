import QRCode from 'qrcode';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { evaluationAddress } from '../../evaluations/index.ts';

/** The address of a ticket's page as a picture for a phone. */
export const qrCodeOf = (ctx: Ctx, ticket: string): Promise<string> =>
  QRCode.toString(evaluationAddress(ctx, ticket), { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
