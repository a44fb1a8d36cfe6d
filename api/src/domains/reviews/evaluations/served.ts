import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ReviewedService, readReviewedServices, requireReviewedService } from '../../cases/index.ts';
import { readReceptions, requireReception } from '../receptions/read-receptions.ts';
import type { BusinessType, Scene, ServiceType } from '../words.ts';

/** What somebody is asked to evaluate: a case, a matter of one, or a reception, which may have no case. */
export interface Served extends Omit<ReviewedService, 'type' | 'caseId' | 'caseNo'> {
  type: ServiceType;
  caseId: string | null;
  caseNo: string | null;
  /** As it was registered, where it was not by the door of an application. */
  scene?: Scene;
  businessType?: BusinessType;
}

/** The services of the ids that exist, in one statement; the caller has checked who may ask. */
export function readServed(ctx: Ctx, type: ServiceType, ids: readonly string[]): Promise<ReadonlyMap<string, Served>> {
  return type === 'reception' ? readReceptions(ctx, ids) : readReviewedServices(ctx, type, ids);
}

/** Whether the caller may see the service. @throws NOT_FOUND */
export async function requireServed(ctx: Ctx, type: ServiceType, id: string): Promise<void> {
  await (type === 'reception' ? requireReception(ctx, id) : requireReviewedService(ctx, type, id));
}
