import { useMutation } from '@apollo/client/react';
import { presentError } from '@yjs/web-kit';
import { App } from 'antd';
import { ActOnOwnInspectionDocument } from './inspections.graphql.ts';

/** Hands in what was saved, or takes it back: the step, and what became of it. */
export function useHandIn(onDone: () => void) {
  const { message } = App.useApp();
  const [act, { loading }] = useMutation(ActOnOwnInspectionDocument);

  async function handIn(
    action: 'report' | 'resubmit' | 'takeBack',
    row: { id: string; version: number },
  ): Promise<void> {
    try {
      const { id, version } = row;
      const { data } = await act({
        variables: { input: { action, requestId: crypto.randomUUID(), rows: [{ id, version }] } },
      });
      const [outcome] = data?.advanceProjectInspections.rows ?? [];
      if (outcome && outcome.result !== 'OK') {
        message.error(outcome.message ?? '没有提交成功', 6);
        return;
      }
      message.success(action === 'takeBack' ? '已撤回，可以修改后重新提交' : '已提交，等待所在区审核');
      onDone();
    } catch (failure) {
      message.error(presentError(failure).title, 6);
    }
  }

  return { handIn, loading };
}
