import { type DataColumn, StateTag, type StateTone } from '@yjs/web-kit';

/** The column 状态 of records with a flow. */
export function stateColumn<State extends string, Row extends { id: string; state: State; stateTitle: string }>(
  tones: Readonly<Record<State, StateTone>>,
): DataColumn<Row, never> {
  return {
    key: 'state',
    title: '状态',
    fixed: true,
    render: (row) => <StateTag title={row.stateTitle} tone={tones[row.state]} />,
  };
}
