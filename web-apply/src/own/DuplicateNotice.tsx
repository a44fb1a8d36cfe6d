import { Alert } from 'antd';
import { LinkButton } from '../app/LinkButton.tsx';
import type { MyApplicationPageFragment } from '../generated/graphql.ts';

type Duplicate = MyApplicationPageFragment['duplicates'][number];

export interface DuplicateNoticeProps {
  duplicates: readonly Duplicate[];
  /** The way to take this application back. */
  withdrawTo?: string | undefined;
}

/** E-0201: what was applied for before, once for all matters, with the ways to follow that and to take this back (R2.4). */
export function DuplicateNotice({ duplicates, withdrawTo }: DuplicateNoticeProps) {
  const [first] = duplicates;
  if (!first) return null;
  const others = [...new Set(duplicates.map(({ matterName }) => matterName))].filter(
    (name) => name !== first.matterName,
  );
  return (
    <Alert
      type="warning"
      showIcon
      title={first.message}
      description={
        <>
          <p>
            此前的办件现在是“{first.status}”。{others.length > 0 && `此前也办理过：${others.join('、')}。`}
            这次的申请已经保存，工作人员核实前不会进入办理。
          </p>
          <div className="apply-acts apply-acts-left">
            <LinkButton to="/applications">查询办理进度</LinkButton>
            {withdrawTo && <LinkButton to={withdrawTo}>申请撤回</LinkButton>}
          </div>
        </>
      }
    />
  );
}
