import { SheetImportButton, usePermission } from '@yjs/web-kit';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { cadreRecuperation } from '../../records/cadre-recuperation.ts';

/** 历史疗养: who has taken part in which year (03 §29.3 RecupHistory). */
export default function HistoryList() {
  const imports = usePermission('recup.cadre:import');
  return (
    <RecordListPage
      record={cadreRecuperation}
      help={[
        '军休干部历年参加荣誉疗养的情况。名单确定后由系统登记，以前年度的从表格导入。',
        '只有已参加的影响筛选：规则所定年限内参加过同级或更高级别疗养的，不列入候选。',
      ]}
      actions={(reload) =>
        imports && (
          <SheetImportButton
            label="导入历史疗养"
            base="/imports/cadre-recuperations"
            of=""
            unit="条"
            hint="每行一人一次疗养，人员编号须已在军休干部中；已在库的不重复导入。"
            onDone={reload}
          />
        )
      }
      empty={{ title: '没有历史疗养', hint: '登记参加结果或导入后显示在这里。' }}
    />
  );
}
