import type { Cells } from '@yjs/web-kit';
import { RecordListPage } from '../../platform/records/RecordListPage.tsx';
import { type RecupNominationTypes, recupNomination } from '../../records/recup-nomination.ts';
import { nominationActs } from './recuperation-acts.ts';

const cells: Cells<RecupNominationTypes> = {
  honours: ({ honours, age }) => (
    <>
      {honours || '—'}
      {age !== null && <div className="yjs-quiet">{`${age} 岁`}</div>}
    </>
  ),
};

/** 疗养人员 of all plans within reach. */
export default function NominationList() {
  return (
    <RecordListPage
      record={recupNomination}
      help={['各计划的候选、邀请、确认和参加结果；病史、用药等只有本机构可见。']}
      cells={cells}
      acts={nominationActs}
      empty={{ title: '没有疗养人员', hint: '疗养计划发布后，符合条件的军休干部列为候选。' }}
    />
  );
}
