import { SheetImportButton, usePermission } from '@yjs/web-kit';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { retiredCadre } from '../../records/retired-cadre.ts';

/** 军休干部: the mirror of 军休服务管理系统, taken daily, and its import while that has no interface (03 §29.8). */
export default function CadreList() {
  const imports = usePermission('recup.cadre:import');
  return (
    <RecordListPage
      record={retiredCadre}
      help={[
        '军休服务管理系统中的军休干部，筛选疗养人员以此为准。出生日期缺失、身份证号有误的不参加筛选，请在人员页面更正。',
        '每日从军休服务管理系统获取变化，每周全量核对一次；未取入的发消息告知市局。',
        '打开一人可以查看其功勋荣誉和历史疗养。',
      ]}
      actions={(reload) =>
        imports && (
          <SheetImportButton
            label="导入军休干部"
            base="/imports/retired-cadres"
            of=""
            unit="人"
            hint="从军休服务管理系统导出后按模板填写；人员编号已在库的按本表更新。"
            onDone={reload}
          />
        )
      }
      empty={{ title: '没有军休干部', hint: '由市局从军休服务管理系统导入。' }}
    />
  );
}
