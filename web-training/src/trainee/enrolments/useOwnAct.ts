import { useMutation } from '@apollo/client/react';
import { presentError, useRequestId } from '@yjs/web-kit';
import { App } from 'antd';
import { ActOnOwnEnrolmentDocument } from './enrolments.graphql.ts';

interface Own {
  id: string;
  version: number;
}
/** What a step brings with it. */
export interface OwnActInput {
  reasonCode?: string | null;
  reasonText?: string | null;
  note?: string | null;
  attachmentIds?: string[];
}

/** Takes a step with one's own enrolment; says what became of it and answers whether it was taken. */
export function useOwnAct(action: string, done: string) {
  const { message } = App.useApp();
  const requestIdOf = useRequestId();
  const [run, { loading }] = useMutation(ActOnOwnEnrolmentDocument);
  async function act({ id, version }: Own, input: OwnActInput): Promise<boolean> {
    try {
      const rows = [{ id, version }];
      const requestId = requestIdOf({ action, rows, input });
      const { data } = await run({ variables: { input: { action, requestId, rows, ...input } } });
      const [row] = data?.advanceTrainingEnrolments.rows ?? [];
      if (row?.result === 'OK') message.success(done);
      else message.warning(row?.message ?? '没有办成，请刷新后重试', 8);
      return row?.result === 'OK';
    } catch (failure) {
      message.error(presentError(failure).title, 8);
      return false;
    }
  }
  return { act, loading };
}
