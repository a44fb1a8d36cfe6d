import type { DemoApplication } from '../../src/domains/cases/application/demo-applicants.ts';
import { DEMO_PORTAL } from '../demo-keys.ts';
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
  /** Keeps the number of an earlier application, to send it again as another message. */
  applicationNo?: string | undefined;
}

/** How many distinct persons can be made up. */
const PERSONS = 2_000_000;

/** 一网通办: composes applications and sends them to the product, one after the other like a queue would. */
export class Portal {
  readonly sent: SentApplication[] = [];
  readonly #product: Product;
  readonly #now: () => Date;
  #next: number;

  constructor(product: Product, now: () => Date) {
    this.#product = product;
    this.#now = now;
    // Other persons after every start, so that a second evaluation does not meet the first one's duplicates.
    this.#next = Math.floor(now().getTime() / 1000) % PERSONS;
  }

  async send({ person, count = 1, district, applicationNo }: SendRequest): Promise<SentApplication[]> {
    const sent: SentApplication[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      this.#next = (this.#next + 1) % PERSONS;
      const chosen = chooseApplicant(person, this.#next);
      const applicant = district ? placedIn(district, chosen) : chosen;
      sent.push(await this.#sendOne(applicant, applicationNo ?? `YWTB-${this.#now().getTime()}-${this.#next}`));
    }
    this.sent.unshift(...sent.toReversed());
    return sent;
  }

  async #sendOne(applicant: DemoApplication, applicationNo: string): Promise<SentApplication> {
    const body = composeApplication(applicant, applicationNo, this.#now());
    const { status, body: answer } = await this.#product
      .send(DEMO_PORTAL, 'portal', { bizType: 'APPLICATION.SUBMIT', body: { ...body } })
      .catch(() => ({ status: 0, body: { code: '', message: '平台没有应答', traceId: '' } }));
    const caseNo = 'data' in answer ? answer.data?.caseNo : undefined;
    return {
      applicationNo,
      name: applicant.form.name,
      placementType: applicant.form.placementType,
      district: applicant.form.placementRegion,
      street: applicant.placementStreet ?? null,
      sentAt: this.#now().toISOString(),
      status,
      code: answer.code,
      message: answer.message,
      caseNo: typeof caseNo === 'string' ? caseNo : null,
    };
  }
}
