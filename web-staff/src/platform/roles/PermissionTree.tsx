import { MarkTag } from '@yjs/web-kit';
import { Checkbox } from 'antd';
import type { OperationGroupFieldsFragment } from '../../generated/graphql.ts';

export interface Grants {
  menus: readonly string[];
  permissions: readonly string[];
}

export interface PermissionTreeProps {
  groups: readonly OperationGroupFieldsFragment[];
  value: Grants;
  /** Absent = to look at only. */
  onChange?: ((next: Grants) => void) | undefined;
}

/** Menus with their operations: the menu's box at the left, its operations beside it; a menu that its holders would not see says so. */
export function PermissionTree({ groups, value, onChange }: PermissionTreeProps) {
  return (
    <table className="staff-table staff-grants" aria-label="菜单和操作权限">
      <thead>
        <tr>
          <th scope="col">菜单</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {groups
          .filter((group) => group.menu || group.operations.length > 0)
          .map((group) => (
            <GroupRow key={group.key} group={group} value={value} onChange={onChange} />
          ))}
      </tbody>
    </table>
  );
}

function GroupRow({
  group,
  value,
  onChange,
}: Omit<PermissionTreeProps, 'groups'> & { group: OperationGroupFieldsFragment }) {
  const { menu, title, openedBy, alsoNeeds, operations } = group;
  const codes = operations.map(({ code }) => code);
  const held = codes.filter((code) => value.permissions.includes(code));
  const opens = menu != null && value.menus.includes(menu);
  const has = (code: string) => value.permissions.includes(code);
  const hidden = !((openedBy.length === 0 || openedBy.some(has)) && alsoNeeds.every(has));
  const setHeld = (next: readonly string[]) =>
    onChange?.({ ...value, permissions: [...value.permissions.filter((code) => !codes.includes(code)), ...next] });
  return (
    <tr>
      <th scope="row">
        {menu == null ? (
          <span className="yjs-quiet">{title}（无菜单）</span>
        ) : (
          <Checkbox
            checked={opens}
            disabled={!onChange}
            onChange={({ target }) =>
              onChange?.({
                ...value,
                menus: target.checked ? [...value.menus, menu] : value.menus.filter((key) => key !== menu),
              })
            }
          >
            {title}
          </Checkbox>
        )}
        {opens && hidden && <MarkTag>缺少查看权限，不显示</MarkTag>}
        {!opens && menu != null && held.length > 0 && <MarkTag>仅供接口调用</MarkTag>}
      </th>
      <td>
        {operations.length > 1 && (
          <Checkbox
            checked={held.length === codes.length}
            indeterminate={held.length > 0 && held.length < codes.length}
            disabled={!onChange}
            onChange={({ target }) => setHeld(target.checked ? codes : [])}
          >
            全部
          </Checkbox>
        )}
        {operations.map((operation) => (
          <Checkbox
            key={operation.code}
            checked={held.includes(operation.code)}
            disabled={!onChange}
            onChange={({ target }) =>
              setHeld(target.checked ? [...held, operation.code] : held.filter((code) => code !== operation.code))
            }
          >
            {operation.title}
            {operation.sensitive && <span title="敏感操作，授权经安全管理员确认后生效"> ★</span>}
          </Checkbox>
        ))}
        {operations.length === 0 && <span className="yjs-quiet">没有单独的操作</span>}
      </td>
    </tr>
  );
}
