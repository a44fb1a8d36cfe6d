import type { z } from 'zod';
import type { App, Ctx } from '../../../../platform/kernel/index.ts';
import type { ServiceClient } from '../service/find-client.ts';

/** What a call tells the log of itself (03 §41.10). */
export interface Counted {
  dataClass?: string;
  items: number;
  failed: number;
  /** Where values lie whose integrity failed; without a value. */
  broken: string[];
}

/** A call under way: who asks, and what is counted of it. */
export interface Asked {
  ctx: Ctx;
  client: ServiceClient;
  counted: Counted;
  /** What stands behind `?` of the address. */
  query: Readonly<Record<string, string | undefined>>;
}

/** A call of the service, as data: the route, the published document and the log follow from it. */
export interface ServiceCall<B extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> {
  /** Behind `/crypto/v1`. */
  path: string;
  method: 'GET' | 'POST';
  /** In Chinese, for the document. */
  title: string;
  note: string;
  /** Parameters behind `?`, with what they mean. */
  query?: Readonly<Record<string, string>>;
  body?: B;
  answer: A;
  run(asked: Asked, body: z.infer<B>): Promise<z.input<A>>;
}

/** A call that nobody signs: it says whether the service works. */
export interface OpenCall<A extends z.ZodType = z.ZodType> {
  path: string;
  title: string;
  note: string;
  answer: A;
  run(app: App): Promise<{ up: boolean; answer: z.input<A> }>;
}

export const defineCall = <B extends z.ZodType, A extends z.ZodType>(call: ServiceCall<B, A>): ServiceCall<B, A> =>
  call;
