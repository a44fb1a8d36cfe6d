import { useQuery } from '@apollo/client/react';
import {
  DataTable,
  FilterBar,
  type FilterField,
  PageHeader,
  SavedViews,
  urlChoices,
  urlText,
  useKeysetPage,
  useUrlState,
} from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { DifferenceState, LibraryState } from '../../generated/graphql.ts';
import { HelpLines } from '../../platform/HelpLines.tsx';
import { differenceColumns, differenceStates, libraryStates } from './difference-columns.tsx';
import { LibraryDifferencesDocument } from './LibraryDifferences.graphql.ts';

const valuesOf = <Value extends string>(options: readonly { value: Value }[]) => options.map(({ value }) => value);

const differencesUrl = {
  state: urlChoices<DifferenceState>(valuesOf(differenceStates)),
  library: urlChoices<LibraryState>(valuesOf(libraryStates)),
  search: urlText(),
};

const fields: readonly FilterField[] = [
  { key: 'search', kind: 'text', label: '查找', placeholder: '办件编号', width: 240 },
  { key: 'library', kind: 'multi', label: '办件库状态', options: libraryStates, width: 200 },
  { key: 'state', kind: 'multi', label: '处理情况（默认待处理）', options: differenceStates, width: 220 },
];

const help = [
  '每天 3 点，系统把近几天办结的办件与办件库逐件核对，状态不一致的列在这里。',
  '“重推”会把推送失败的报文重新发送；没有失败报文的，按办件库缺少的内容重新发送受理和办结信息。次日核对一致后，这一条自动消失。',
  '确认无需重推的（如办件库正在恢复数据），请与办件库联系后“标记已核实”并写明情况；任一方状态再变，这一条会重新出现。',
];

/** 办件库差异 (01 §2.7): what the nightly comparison found, to be worked off row by row. */
export default function LibraryDifferences() {
  const navigate = useNavigate();
  const [state, setState] = useUrlState(differencesUrl);
  const page = useKeysetPage();
  const filter = { state: state.state, libraryState: state.library, search: state.search || undefined };
  const { data, loading, error, refetch } = useQuery(LibraryDifferencesDocument, {
    variables: { filter, ...page.variables },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader title="办件库差异" help={<HelpLines lines={help} />} />
      <FilterBar
        fields={fields}
        values={{ ...state }}
        onChange={(patch) => setState(patch)}
        extra={<SavedViews page="library-differences" />}
      />
      <DataTable
        id="library-differences"
        label="办件库差异"
        columns={differenceColumns(() => void refetch())}
        rows={data?.libraryDifferences.nodes}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={{
          title: '没有需要处理的差异',
          hint: '系统每天 3 点与办件库核对；发现状态不一致的办件会列在这里，并通知技术人员。',
        }}
        paging={{ page, info: data?.libraryDifferences.pageInfo }}
        onOpen={(row) => void navigate(`/cases/${row.caseId}`)}
      />
    </>
  );
}
