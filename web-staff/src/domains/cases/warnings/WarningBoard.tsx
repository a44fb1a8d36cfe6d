import { useQuery } from '@apollo/client/react';
import { RecordList, useQueriedList, useUrlState } from '@yjs/web-kit';
import { useNavigate } from 'react-router';
import type { WarningsQuery } from '../../../generated/graphql.ts';
import { ActDialog } from '../../../platform/acts/ActDialog.tsx';
import { Figures } from '../../../platform/charts/Figures.tsx';
import { useFigures } from '../../../platform/figures/useFigures.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { useListChoices } from '../../../platform/lists/useListChoices.ts';
import { CaseActDialog } from '../CaseActDialog.tsx';
import { caseFigures, reviewFigure } from './board-figures.ts';
import { WarningHeat } from './WarningHeat.tsx';
import { casesOf, isCaseAct, onCaseOf, warningActs, withOtherLimits } from './warning-acts.ts';
import { warningColumns } from './warning-columns.tsx';
import { listFields, listUrl, toFilter } from './warning-words.ts';
import { WarningBoardDocument, WarningsDocument } from './warnings.graphql.ts';

const help = [
  '待办、临期、超期、今日办结按办件计（件），各级预警按时限计（条）：一件办件的法定、承诺、环节时限各自预警。',
  '同一事项的几条时限并在一行，以最急的一条排列；勾选一行办理时，行内可以同样办理的时限一并办理。',
  '预警按优先级排列，数字越小越急：先看等级，再看法定、承诺、环节时限，再看人员标识和剩余时间。',
  '打开预警可以看到为什么预警、建议措施和处理过程；勾选预警可以催办，或把办件转派给本中心的其他经办人。',
  '查看后登记“已查看”，不再逐级上报；有误的选“反馈误报”并写明理由，由区里复核。',
];

type Row = WarningsQuery['warnings']['nodes'][number];

/** 时效监控 (01 §6.9): what is in danger, the most urgent first. */
export default function WarningBoard() {
  const figures = useFigures('WARNING');
  const navigate = useNavigate();
  const [state, setState] = useUrlState(listUrl);
  const choices = useListChoices(state.district);
  const filter = toFilter(state);
  const board = useQuery(WarningBoardDocument, { fetchPolicy: 'cache-and-network' }).data?.warningBoard;
  const list = useQueriedList({
    recordType: 'warning',
    document: WarningsDocument,
    variables: { filter, together: true },
    connection: (data) => data.warnings,
  });
  const open = (row: Row) => void navigate(`/warnings/${row.id}`);
  return (
    <RecordList
      id="warnings"
      title="时效监控"
      help={<HelpLines lines={help} />}
      nav={
        board && (
          <>
            <Figures
              label="时效监控"
              figures={[
                ...caseFigures(board),
                ...['紧急', '重要', '一般', '提示'].map((name, n) => ({
                  title: `${n + 1}级${name}（条）`,
                  value: board.byLevel[n] ?? 0,
                  to: `/warnings?level=${n + 1}`,
                })),
                { title: '未查看（条）', value: board.unseen, to: '/warnings?queue=UNSEEN' },
                reviewFigure(board),
              ]}
            />
            <WarningHeat heat={board.heat} />
          </>
        )
      }
      filters={{ fields: listFields(choices), values: { ...state }, onChange: (patch) => setState(patch) }}
      exportAs={{ permission: 'warning:export', url: '/exports/warnings.xlsx', filter }}
      savedViews
      list={list}
      columns={warningColumns}
      empty={{ title: '没有预警', hint: '时限临近、到期或办件异常时，系统按预警规则在这里提示并通知经办人。' }}
      acts={{
        at: 'selection',
        beside: onCaseOf,
        dialog: ({ rows, ...asked }) =>
          isCaseAct(asked.action) ? (
            <CaseActDialog cases={casesOf(rows)} {...asked} />
          ) : (
            <ActDialog acts={warningActs(figures)} rows={withOtherLimits(rows, asked.action)} {...asked} />
          ),
      }}
      onActivate={open}
      onOpen={open}
    />
  );
}
