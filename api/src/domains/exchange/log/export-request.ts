import { z } from 'zod';
import { isReckonable } from '../../../platform/calendar/index.ts';

const instant = z.coerce.date().refine((at) => isReckonable(at.toISOString()));

/** The filter and the reason, as they are sent and as they are kept until the file is made. */
export const callExportSchema = z.object({
  reason: z.string(),
  from: instant.optional(),
  to: instant.optional(),
  direction: z.enum(['IN', 'OUT']).optional(),
  appId: z.string().max(60).optional(),
  districtCode: z.string().max(6).optional(),
  ip: z.string().max(45).optional(),
  channelId: z.uuid().optional(),
  sourceId: z.uuid().optional(),
  entryId: z.uuid().optional(),
  resultCode: z.string().max(20).optional(),
  succeeded: z.boolean().optional(),
  outcome: z.enum(['OK', 'DENIED', 'ERROR']).optional(),
  idNo: z.string().max(40).optional(),
  messageId: z.string().max(64).optional(),
  traceId: z.string().max(64).optional(),
});

/** What is asked for: calls of a time range, and why (AC38-3). */
export type CallExportRequest = z.infer<typeof callExportSchema>;
