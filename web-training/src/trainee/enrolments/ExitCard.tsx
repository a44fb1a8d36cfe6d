import { useMutation } from '@apollo/client/react';
import { presentError, StateTag, type StateTone, useRequestId } from '@yjs/web-kit';
import { App, Button } from 'antd';
import type { OwnExitFragment, TrainingExitState } from '../../generated/graphql.ts';
import { ActOnOwnExitDocument } from './enrolments.graphql.ts';
import { VerdictHistory } from './VerdictHistory.tsx';

const tones: Readonly<Record<TrainingExitState, StateTone>> = {
  ASKED: 'working',
  APPROVED: 'done',
  DECLINED: 'ended',
  RECALLED: 'ended',
  LAPSED: 'ended',
};

/** One's own 退训申请: what was asked, what was said of it, and taking it back while nobody has decided (T13-7). */
export function ExitCard({ exit, onDone }: { exit: OwnExitFragment; onDone(): void }) {
  const { id, version, exitNo, exitDate, reason, state, stateTitle, flow } = exit;
  const { message, modal } = App.useApp();
  const requestIdOf = useRequestId();
  const [act, { loading }] = useMutation(ActOnOwnExitDocument);

  async function recall(): Promise<void> {
    const input = { action: 'recall', rows: [{ id, version }] };
    try {
      const { data } = await act({ variables: { input: { ...input, requestId: requestIdOf(input) } } });
      const [row] = data?.advanceTrainingExits.rows ?? [];
      if (row?.result === 'OK') message.success('退训申请已撤回，报名继续有效');
      else message.warning(row?.message ?? '没有办成，请刷新后重试', 8);
    } catch (failure) {
      message.error(presentError(failure).title, 8);
    }
    onDone();
  }

  return (
    <section className="phone-card" aria-label="退训申请">
      <span className="phone-card-title">
        <h2>退训申请</h2>
        <StateTag title={stateTitle} tone={tones[state]} />
      </span>
      <p>
        从 {exitDate} 起退训，原因：{reason}
        <br />
        <span className="yjs-quiet">申请编号 {exitNo}</span>
      </p>
      <VerdictHistory events={flow.history} />
      {flow.availableActions.some(({ action }) => action === 'recall') && (
        <Button
          block
          loading={loading}
          onClick={() =>
            void modal.confirm({
              title: '撤回退训申请？',
              content: '撤回后报名继续有效，请按时参加培训；以后仍可再次申请。',
              okText: '撤回申请',
              cancelText: '不撤回',
              onOk: recall,
            })
          }
        >
          撤回申请
        </Button>
      )}
    </section>
  );
}
