import { application } from '../../../src/domains/cadres/applications/application.record.ts';
import { difference } from '../../../src/domains/cadres/compare/differences/difference.record.ts';
import { comparison } from '../../../src/domains/cadres/compare/run/comparison.record.ts';
import { cadreImport } from '../../../src/domains/cadres/imports/import.record.ts';
import { pensionBatch } from '../../../src/domains/cadres/pension/batch/batch.record.ts';
import { cadre } from '../../../src/domains/cadres/register/cadre.record.ts';
import { placeOfDistrict, placeOfStreet } from '../../../src/domains/cadres/register/place.ts';
import { transfer } from '../../../src/domains/cadres/transfers/transfer.record.ts';
import { type Ctx, transaction } from '../../../src/platform/kernel/index.ts';
import { insertRecord } from '../../../src/platform/records/index.ts';

/** What the register of 企业退休军转干部 has of somebody of 虹口区. */
export interface PlacedCadre {
  cadreId: string;
  cadreApplicationId: string;
  cadreImportId: string;
  cadreTransferId: string;
  cadreComparisonId: string;
  cadreDifferenceId: string;
  pensionBatchId: string;
}

const STREET = '310109009';

/** Straight in the database; the transfer goes to 黄浦区, whose people are none of the outsiders. */
export function placedCadre(ctx: Ctx): Promise<PlacedCadre> {
  return transaction(ctx, async (tx) => {
    const place = await placeOfStreet(tx, STREET);
    const bureau = await placeOfDistrict(tx, '310109');
    const target = await placeOfDistrict(tx, '310101');
    const cadreId = await insertRecord(
      tx,
      cadre,
      {
        person_name: '杨二',
        id_no: '310109194801011230',
        sex: '1',
        birth_date: '1948-01-01',
        street_code: STREET,
        transfer_year: 1984,
        enterprise_name: '上海示范机械厂',
        retire_date: '2008-01-31',
        source: 'MANUAL',
        state: 'ACTIVE',
      },
      { place },
    );
    const named = { cadre_id: cadreId, cadre_name_masked: '杨*', cadre_id_masked: '310109********1230' };
    const cadreApplicationId = await insertRecord(
      tx,
      application,
      { kind: 'STOP', ...named },
      { place, start: 'draft' },
    );
    const cadreImportId = await insertRecord(
      tx,
      cadreImport,
      { file_name: '名册.xlsx', digest: '0'.repeat(64), row_count: 1, imported_by: '测试' },
      { place: bureau, start: 'import' },
    );
    const cadreTransferId = await insertRecord(
      tx,
      transfer,
      {
        ...named,
        from_district: '310109',
        from_street: STREET,
        to_district: '310101',
        to_org_id: target.orgId,
        reason_kind: 'HUKOU',
        started_by: '测试',
      },
      { place: bureau, start: 'start' },
    );
    const cadreComparisonId = await insertRecord(
      tx,
      comparison,
      { kind: 'MANUAL', status: 'WAITING', began_by: '测试', total: 1 },
      { place: bureau },
    );
    const differs = { source: 'POPULATION', code: 'DIFF', field: 'retireDate', comparison_id: cadreComparisonId };
    const cadreDifferenceId = await insertRecord(tx, difference, { ...named, ...differs }, { place, start: 'find' });
    const pensionBatchId = await insertRecord(
      tx,
      pensionBatch,
      {
        purpose: 'CHECK',
        from_month: '202601',
        to_month: '202602',
        status: 'WAITING',
        cadre_ids: [cadreId],
        total: 1,
        asked_by: '测试',
        asked_by_id: cadreId,
      },
      { place: bureau },
    );
    return {
      cadreId,
      cadreApplicationId,
      cadreImportId,
      cadreTransferId,
      cadreComparisonId,
      cadreDifferenceId,
      pensionBatchId,
    };
  });
}
