import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { WatchedRecord } from './watched-record.ts';

/** Records of another line of business whose limits are warned of like those of cases. */
export interface FurtherWatched {
  /** Record type of the registry. */
  type: string;
  /** The records of the ids in one statement, with the stage that each stands in. */
  read: (ctx: Ctx, ids: readonly string[]) => Promise<readonly FurtherRecord[]>;
}

/** What such a record tells of itself; facts that only cases have are absent. */
export type FurtherRecord = Omit<WatchedRecord, 'silentSince' | 'externalStatus' | 'duplicateFlag' | 'type'> & {
  stage: string;
  process: string;
};

const sources = new Map<string, FurtherWatched>();

/** The point at which the limits of another line of business come under the rules of warnings (01 §11.6: overdue reviews). */
export function watchFurther(source: FurtherWatched): void {
  sources.set(source.type, source);
}

export const furtherTypes = (): readonly string[] => [...sources.keys()];

export const findFurther = (type: string): FurtherWatched | undefined => sources.get(type);
