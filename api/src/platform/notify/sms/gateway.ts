/** One message as the gateway gets it. `sendId` stays the same over all attempts, so that none is sent twice. */
export interface SmsMessage {
  sendId: string;
  phone: string;
  content: string;
  templateId: string;
}

/**
 * SENT: accepted, a receipt will follow. FAILED is tried again, until the attempts are used up; `down` where it lies with the gateway and
 * not with the message.
 */
export type SmsAnswer = { outcome: 'SENT'; gatewayId: string } | { outcome: 'FAILED'; reason: string; down?: boolean };

/** The port to whoever sends text messages (01 §6.10). Never throws. */
export interface SmsGateway {
  send(message: SmsMessage): Promise<SmsAnswer>;
}
