import { CheckOutlined, CloseOutlined } from '@ant-design/icons';

export interface VerdictTableProps {
  verdicts: readonly { code: string; title: string; passed: boolean; value: string; expected: string }[];
}

/** Why somebody is on the list or not: each criterion with what 安置系统 says. */
export function VerdictTable({ verdicts }: VerdictTableProps) {
  return (
    <table className="staff-table" aria-label="识别条件">
      <thead>
        <tr>
          <th scope="col" align="left">
            条件
          </th>
          <th scope="col" align="left">
            要求
          </th>
          <th scope="col" align="left">
            安置系统
          </th>
          <th scope="col" align="left">
            结论
          </th>
        </tr>
      </thead>
      <tbody>
        {verdicts.map(({ code, title, passed, value, expected }) => (
          <tr key={code}>
            <td>{title}</td>
            <td>{expected}</td>
            <td>{value}</td>
            <td>
              {passed ? (
                <>
                  <CheckOutlined /> 符合
                </>
              ) : (
                <strong>
                  <CloseOutlined /> 不符合
                </strong>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
