import { FormDialog, ReasonItem } from '@yjs/web-kit';
import { Button } from 'antd';
import { placeText, SMALL_STEP, STEP, wordsOf } from './places.ts';
import { lengthOf, type Move, placeOf } from './useMove.tsx';

/** Below the week, always in view: what is in the hand and what stands against it there, and afterwards what became of it. */
export function MoveStrip({ move }: { move: Move }) {
  const { held, verdict, outcome } = move;
  const text =
    held && verdict ? `${placeText(held.at, lengthOf(held.placed.session))} ${wordsOf(verdict)}` : outcome?.text;
  const kind = held ? verdict?.kind : outcome && (outcome.failed ? 'REFUSED' : 'FREE');
  return (
    <div className="move-strip" data-kind={kind ?? 'NONE'}>
      <span role="status" aria-live="assertive">
        {held && `${held.placed.session.module}：`}
        {text}
      </span>
      {held?.byKeys && (
        <span className="yjs-quiet">
          左右键换日，上下键移{STEP}分钟（按住 Shift 为{SMALL_STEP}分钟），回车放下，Esc 取消
        </span>
      )}
      {!held && outcome?.undo && (
        <Button size="small" onClick={outcome.undo}>
          撤销
        </Button>
      )}
      {!held && outcome && (
        <Button size="small" type="text" onClick={move.forget}>
          知道了
        </Button>
      )}
    </div>
  );
}

/** A published session is not moved by a slip of the hand: everybody who has it hears of it (T22-5). */
export function PublishedMoveDialog({ move }: { move: Move }) {
  const { asked } = move;
  if (!asked) return null;
  const { session } = asked.placed;
  const length = lengthOf(session);
  return (
    <FormDialog<{ reason?: string }>
      title="调整已发布的课次"
      okText="调整"
      onSubmit={({ reason }) => move.confirm(reason ?? null)}
      onClose={move.cancel}
    >
      <p>
        {session.module}（{session.classNames}）由 {placeText(placeOf(session), length)} 调整到{' '}
        {placeText(asked.at, length)}，学员会收到调整通知。
      </p>
      {asked.reasonNeeded && (
        <>
          <p className="yjs-quiet">距上课不足24小时，须说明原因；区退役军人事务局也会收到通知。</p>
          <ReasonItem label="临时调课原因" />
        </>
      )}
    </FormDialog>
  );
}
