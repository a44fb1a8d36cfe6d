import { EnvironmentOutlined } from '@ant-design/icons';
import { formatDateTime, MarkTag } from '@yjs/web-kit';
import type { DuplicateFlag, LibrarySyncState, SubCaseMode } from '../../generated/graphql.ts';
import { librarySyncStateTitles } from '../../generated/titles/library-sync-state.ts';

const duplicates: Partial<Record<DuplicateFlag, [text: string, why: string]>> = {
  SUSPECTED: ['疑似重复', '系统发现同一人已有相同事项的办件，核实前不能预审通过。'],
  CONFIRMED: ['确认重复', '已确认与另一件重复，由申请人撤回其中一件。'],
};

/** 重复标识; nothing where there is no suspicion or it was cleared. */
export function DuplicateMark({ flag }: { flag: DuplicateFlag }) {
  const mark = duplicates[flag];
  return mark ? <MarkTag why={mark[1]}>{mark[0]}</MarkTag> : null;
}

/** Of a bank account that a clerk has corrected and the same clerk has confirmed on paper (01 §13.5). */
export function OneClerkMark() {
  return (
    <MarkTag why="银行账户由同一名工作人员更正并凭确认书登记本人确认，请核对确认书。">更正人与确认人为同一人</MarkTag>
  );
}

export interface AssigneeMarkProps {
  name: string | null | undefined;
  /** When the case was last urged. */
  urgedAt: string | null | undefined;
}

/** 经办人, with a mark where somebody has urged the case. */
export function AssigneeMark({ name, urgedAt }: AssigneeMarkProps) {
  return (
    <>
      {name ?? <span className="yjs-quiet">未分派</span>}{' '}
      {urgedAt && <MarkTag why={`最近一次催办：${formatDateTime(urgedAt)}`}>已催办</MarkTag>}
    </>
  );
}

const sync: Record<LibrarySyncState, string> = librarySyncStateTitles;

/** 推送状态: quiet words while all is well, a mark only for what needs a hand. */
export function SyncMark({ state }: { state: LibrarySyncState }) {
  if (state === 'RETRY') return <MarkTag why="办件库暂时没有应答，系统会自动重试。">{sync.RETRY}</MarkTag>;
  if (state !== 'FAILED') return <span className="yjs-quiet">{sync[state]}</span>;
  return <MarkTag why="办件库没有接收本件的最近一次推送，可在“推送记录”中查看原因并重推。">{sync.FAILED}</MarkTag>;
}

/** 线上 as plain words, 线下 and 免申即享 as a mark: they are handled in another way. 线下 stands out, by icon and word (R3.1.1). */
export function ModeMark({ mode, title }: { mode: SubCaseMode; title: string }) {
  if (mode === 'ONLINE') return <span>{title}</span>;
  if (mode === 'NO_APPLICATION') return <MarkTag>{title}</MarkTag>;
  return (
    <MarkTag tone="strong" icon={<EnvironmentOutlined aria-hidden="true" />}>
      {title}
    </MarkTag>
  );
}

/** Where a matter is handled offline: place and phone of the window. */
export function WindowLine({ window }: { window: { place: string; phone?: string | null } | null | undefined }) {
  if (!window) return null;
  return (
    <div className="yjs-quiet">
      {window.place}
      {window.phone && ` · ${window.phone}`}
    </div>
  );
}
