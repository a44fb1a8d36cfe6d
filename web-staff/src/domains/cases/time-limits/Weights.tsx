import { InputNumber } from 'antd';
import type { SubjectData, TableData } from './limit-words.ts';

export interface WeightsProps {
  table: TableData;
  /** Weight of a matter as it is shown, and the one before where it changes. */
  weightOf(subject: SubjectData): { weight: number; before?: number };
  /** Absent where nothing is edited. */
  onChange?: ((subject: SubjectData, weight: number) => void) | undefined;
}

/** 事项权重: of two warnings that are equal in all that comes before, the matter of greater weight goes first. */
export function Weights({ table, weightOf, onChange }: WeightsProps) {
  return (
    <>
      <p className="yjs-quiet">
        等级、时限类型、人员标识和剩余时间都相同的预警，权重大的事项排在前面。权重为 0 至 99 的整数。
      </p>
      <table className="staff-table limit-list" aria-label="事项权重">
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">权重</th>
          </tr>
        </thead>
        <tbody>
          {table.subjects
            .filter(({ group }) => group === 'MATTER')
            .map((subject) => {
              const { weight, before } = weightOf(subject);
              return (
                <tr key={subject.code}>
                  <td>{subject.title}</td>
                  <td className={before === undefined ? undefined : 'limit-changed'}>
                    {before !== undefined && (
                      <>
                        <del>{before}</del> →{' '}
                      </>
                    )}
                    {onChange ? (
                      <InputNumber
                        aria-label={`${subject.title}的权重`}
                        min={0}
                        max={99}
                        precision={0}
                        value={weight}
                        onChange={(value) => onChange(subject, value ?? 0)}
                      />
                    ) : (
                      <b>{weight}</b>
                    )}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </>
  );
}
