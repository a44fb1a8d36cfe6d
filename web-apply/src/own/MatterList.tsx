import type { MyApplicationPageFragment } from '../generated/graphql.ts';

const MODES = { ONLINE: '线上办理', OFFLINE: '线下办理', NO_APPLICATION: '免申即享' } as const;

/** What follows once the centre has accepted, by the way in which the department works. */
const NEXT = {
  ONLINE: '受理后由部门在线办理，办结后短信告诉您',
  OFFLINE: '受理后由部门线下办理，需要您到场的，会告诉您时间和地点',
  NO_APPLICATION: '不用申请，符合条件的，会请您一键确认',
} as const;

/** The place is said beside it. */
const AT_WINDOW = '受理后由部门线下办理';

export interface MatterListProps {
  matters: MyApplicationPageFragment['matters'];
  /** Says of each what comes next (01 §9.4 page 4). */
  next?: boolean;
}

/** The matters of an application: number, who handles it, how and where, and where it stands. */
export function MatterList({ matters, next = false }: MatterListProps) {
  return (
    <ul className="apply-matters">
      {matters.map((matter) => (
        <li key={matter.id}>
          <b>{matter.matterName}</b>
          <span className="apply-mark">{MODES[matter.mode]}</span>
          <span>{matter.stateTitle}</span>
          {next && <span>下一步：{matter.window ? AT_WINDOW : NEXT[matter.mode]}</span>}
          {matter.window && <span>{[matter.window.message, matter.window.hours].filter(Boolean).join('，')}</span>}
          <span className="apply-quiet">{matter.department}</span>
          <span className="apply-quiet apply-no">{matter.bjNo}</span>
        </li>
      ))}
    </ul>
  );
}
