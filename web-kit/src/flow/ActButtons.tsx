import { Button, Dropdown, Space, Tooltip } from 'antd';
import type { FlowActionData, WaitingActionData } from './flow.types.ts';

export interface ActButtonsProps {
  /** Exactly what the server says is available now; nothing is derived here. */
  actions: readonly FlowActionData[];
  /** Acts that are the reader's and not possible yet: shown disabled, each with its reason. */
  waiting?: readonly WaitingActionData[] | undefined;
  /** The act that is running; its button shows progress, the others wait. */
  running?: string | undefined;
  /** In the rows of a table: a primary button in each row would leave none that stands out. */
  calm?: boolean;
  /** In the rows of a table: two buttons at most, the first act and 更多 with the others, those of no return last. */
  folded?: boolean;
  onAct(action: FlowActionData): void;
}

/** Beyond that the acts of a row make it higher than what it says. */
const MOST_IN_A_ROW = 2;
const order = { PRIMARY: 0, DEFAULT: 1, DANGER: 2 } as const;

/** The acts of a record: primary one first, destructive ones apart at the end. */
export function ActButtons({ actions, waiting = [], running, calm = false, folded = false, onAct }: ActButtonsProps) {
  const sorted = actions.toSorted((a, b) => order[a.tone] - order[b.tone]);
  if (folded && sorted.length > MOST_IN_A_ROW) return <FoldedActs actions={sorted} onAct={onAct} />;
  const button = (action: FlowActionData, primary: boolean) => (
    <Button
      key={action.action}
      type={primary ? 'primary' : 'default'}
      danger={action.tone === 'DANGER'}
      loading={running === action.action}
      disabled={running !== undefined && running !== action.action}
      onClick={() => onAct(action)}
    >
      {action.title}
    </Button>
  );
  // Reached by Tab and read out, which a disabled button is not: whoever looks for the act finds out what is missing.
  const later = ({ action, title, reason }: WaitingActionData) => (
    <Tooltip key={action} title={reason}>
      <Button aria-disabled className="yjs-act-waiting" aria-label={`${title}，暂不能办理：${reason}`}>
        {title}
      </Button>
    </Tooltip>
  );
  const safe = sorted.filter((action) => action.tone !== 'DANGER');
  const danger = sorted.filter((action) => action.tone === 'DANGER');
  return (
    <Space wrap className="yjs-acts yjs-no-print">
      {safe.map((action, index) => button(action, !calm && index === 0 && action.tone === 'PRIMARY'))}
      {waiting.map(later)}
      {danger.length > 0 && <span className="yjs-acts-danger">{danger.map((action) => button(action, false))}</span>}
    </Space>
  );
}

function FoldedActs({ actions, onAct }: { actions: readonly FlowActionData[]; onAct(action: FlowActionData): void }) {
  const [first, ...rest] = actions;
  return (
    <Space wrap={false} className="yjs-acts yjs-no-print">
      {first && (
        <Button danger={first.tone === 'DANGER'} onClick={() => onAct(first)}>
          {first.title}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: rest.map(({ action, title, tone }) => ({ key: action, label: title, danger: tone === 'DANGER' })),
          onClick: ({ key }) => {
            const chosen = rest.find(({ action }) => action === key);
            if (chosen) onAct(chosen);
          },
        }}
      >
        <Button aria-label={`更多操作：${rest.map(({ title }) => title).join('、')}`}>更多</Button>
      </Dropdown>
    </Space>
  );
}
