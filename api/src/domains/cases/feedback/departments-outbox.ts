import type { Ctx } from '../../../platform/kernel/index.ts';
import { pushOutbox } from '../../../platform/outbox/index.ts';
import { DEPARTMENT, departmentTalkStream } from '../departments/department-channel.ts';
import { FEEDBACK_RECORD } from './announce.ts';
import type { FeedbackRow } from './lists/feedback-row.ts';

/**
 * Tells the departments something about messages of theirs: that they were read, or a question (01 §3.7 "Out"). Those that came by hand or
 * as a file have no interface to be told by. Nothing of it names a person.
 */
export async function tellDepartments(
  tx: Ctx,
  messages: readonly FeedbackRow[],
  kind: 'RECEIPT' | 'CLARIFY',
  content: (message: FeedbackRow) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const reachable = messages.filter(({ channel, state }) => hasInterface(channel) && state !== 'REJECTED');
  await pushOutbox(
    tx,
    reachable.map((message) => {
      const { id, department, caseNo, bjNo, messageId, subCaseId, caseId, orgId, orgPath, districtCode } = message;
      const payload = { department, caseNo, bjNo, messageId, ...content(message) };
      return {
        channel: DEPARTMENT,
        kind,
        streamKey: departmentTalkStream(subCaseId ?? id),
        streamTitle: bjNo ?? caseNo ?? messageId,
        payload,
        masked: payload,
        recordType: subCaseId ? 'subCase' : FEEDBACK_RECORD,
        recordId: subCaseId ?? id,
        ...(caseId ? { rootId: caseId } : {}),
        ...{ orgId, orgPath, districtCode },
      };
    }),
  );
}

const hasInterface = (channel: string) => channel === 'HTTP' || channel === 'AMQP';
