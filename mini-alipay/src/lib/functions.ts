import type { MiniFunctionsQuery } from '../generated/graphql.ts';
import { MiniFunctions } from './functions.graphql.ts';
import { run } from './session.ts';

export type Offered = MiniFunctionsQuery['citizenFunctions'];
export type FunctionCode = Offered[number]['code'];

/** As long as it is not known: what was shipped, so that nobody without a network stands before an empty page. */
export const SHIPPED: readonly FunctionCode[] = ['CONFIRM', 'LIBRARY', 'POLICIES', 'TRAINING', 'ASSISTANT'];

let told: Promise<Offered> | undefined;

/** 申请人端功能清单 (01 §10.5): what is offered, in its order; asked once while the mini-program is open. */
export async function offeredFunctions(): Promise<readonly FunctionCode[]> {
  told ??= run(MiniFunctions, {}).then(({ citizenFunctions }) => citizenFunctions);
  try {
    return (await told).map(({ code }) => code);
  } catch {
    told = undefined;
    return SHIPPED;
  }
}
