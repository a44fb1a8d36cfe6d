import type { ApplicationMessage } from '../../src/domains/cases/application/message.schema.ts';
import { DEMO_PORTAL } from '../demo-keys.ts';
import type { GatewayReply } from '../gateway-client.ts';
import type { Product } from '../product.ts';
import { chooseApplicant, composeApplication, placedIn } from './compose-application.ts';

/** An application that the portal sent, with the product's answer. */
export interface SentApplication {
  applicationNo: string;
  name: string;
  placementType: string;
  district: string;
  street: string | null;
  sentAt: string;
  status: number;
  code: number | string;
  message: string;
  caseNo: string | null;
}

export interface SendRequest {
  /** One of the persons of 01 §15.5 by name; made-up ones otherwise. */
  person?: string | undefined;
  count?: number | undefined;
  /** District (6 digits) to whose centre it goes, instead of the applicant's own place. */
  district?: string | undefined;
}

/** What a person says to a one-click confirmation. */
export interface ConfirmationAnswer {
  confirmationNo: string;
  idNo: string;
  answer: 'CONFIRM' | 'DECLINE';
}

/** How many distinct persons can be made up. */
const PERSONS = 2_000_000;

/** 一网通办: composes applications and sends them to the product, one after the other like a queue would. */
export class Portal {
  readonly sent: SentApplication[] = [];
  readonly #product: Product;
  readonly #now: () => Date;
  #next: number;
  #last: ApplicationMessage | undefined;

  constructor(product: Product, now: () => Date) {
    this.#product = product;
    this.#now = now;
    // Other persons after every start, so that a second evaluation does not meet the first one's duplicates.
    this.#next = Math.floor(now().getTime() / 1000) % PERSONS;
  }

  async send({ person, count = 1, district }: SendRequest): Promise<SentApplication[]> {
    const sent: SentApplication[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      this.#next = (this.#next + 1) % PERSONS;
      const chosen = chooseApplicant(person, this.#next);
      const applicant = district ? placedIn(district, chosen) : chosen;
      const applicationNo = `YWTB-${this.#now().getTime()}-${this.#next}`;
      sent.push(await this.#sendOne(composeApplication(applicant, applicationNo, this.#now())));
    }
    this.sent.unshift(...sent.toReversed());
    return sent;
  }

  /** A person's answer to a one-click confirmation, after signing in with the ID number. */
  answer({ confirmationNo, idNo, answer }: ConfirmationAnswer): Promise<GatewayReply> {
    const body = { confirmationNo, idNo, answer, channel: 'PC_YWTB' };
    return this.#product.send(DEMO_PORTAL, 'portal', { bizType: 'CONFIRMATION.ANSWER', body });
  }

  /** 公示名单, as a person who has signed in with the ID number asks for it. */
  publicity(idNo: string): Promise<GatewayReply> {
    return this.#product.send(DEMO_PORTAL, 'portal', { bizType: 'ENTITLEMENT.PUBLICITY', body: { idNo } });
  }

  /** A person's objection to being on the list. */
  object(idNo: string, text: string): Promise<GatewayReply> {
    const body = { idNo, text, channel: 'PC_YWTB' };
    return this.#product.send(DEMO_PORTAL, 'portal', { bizType: 'ENTITLEMENT.OBJECTION', body });
  }

  /** The latest application once more as another message: person, documents and number are the same. Undefined before the first. */
  async resend(): Promise<SentApplication | undefined> {
    if (!this.#last) return undefined;
    const again = await this.#sendOne(this.#last);
    this.sent.unshift(again);
    return again;
  }

  async #sendOne(body: ApplicationMessage): Promise<SentApplication> {
    this.#last = body;
    const { status, body: answer } = await this.#product
      .send(DEMO_PORTAL, 'portal', { bizType: 'APPLICATION.SUBMIT', body: { ...body } })
      .catch(() => ({ status: 0, body: { code: '', message: '平台没有应答', traceId: '' } }));
    const caseNo = 'data' in answer ? answer.data?.caseNo : undefined;
    return {
      applicationNo: body.applicationNo,
      name: String(body.form.name),
      placementType: String(body.form.placementType),
      district: String(body.form.placementRegion),
      street: body.placementStreet ?? null,
      sentAt: this.#now().toISOString(),
      status,
      code: answer.code,
      message: answer.message,
      caseNo: typeof caseNo === 'string' ? caseNo : null,
    };
  }
}
