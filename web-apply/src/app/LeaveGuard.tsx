import { Modal } from 'antd';
import { useBlocker } from 'react-router';
import { useCloseGuard } from './useCloseGuard.ts';

export interface LeaveGuardProps {
  /** Something would be lost if the window were closed now. */
  closing: boolean;
  /** Something would be lost on the way to another page. */
  going: boolean;
  /** What would be lost. */
  text: string;
  /** Pages that one may go to all the same: what was filled in goes along. */
  within?: readonly string[];
}

const NONE: readonly string[] = [];

/** Asks before one leaves with something unsaved: by a link, by the way back, and by closing the window. One of them at a time stands on a page. */
export function LeaveGuard({ closing, going, text, within = NONE }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      going && currentLocation.pathname !== nextLocation.pathname && !within.includes(nextLocation.pathname),
  );

  useCloseGuard(closing);

  return (
    <Modal
      open={blocker.state === 'blocked'}
      title="离开本页？"
      okText="留在本页"
      cancelText="不保存，离开"
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      {text}
    </Modal>
  );
}
