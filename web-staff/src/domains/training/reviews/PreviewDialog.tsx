import { useQuery } from '@apollo/client/react';
import { MaterialSections, QueryGate } from '@yjs/web-kit';
import { Drawer, Select } from 'antd';
import { useState } from 'react';
import type { ReviewBatchQuery, ReviewPreviewQuery } from '../../../generated/graphql.ts';
import { CriteriaTable } from './CriteriaTable.tsx';
import { ReviewPreviewDocument } from './reviews.graphql.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

/** 预览 (SC17-2): material and sheet of each project as its experts will see them. */
export function PreviewDialog({ batch, onClose }: { batch: Batch; onClose(): void }) {
  const projects = batch.projects.filter(({ withdrawn }) => !withdrawn);
  const [chosen, setChosen] = useState(projects[0]?.id ?? '');
  // One project at a time: a batch may hold hundreds.
  const preview = useQuery(ReviewPreviewDocument, {
    variables: { id: batch.id, batchProjectId: chosen },
    skip: !chosen,
    fetchPolicy: 'network-only',
  });
  const one = preview.data?.reviewPreview;
  return (
    <Drawer open size="large" title="专家看到的页面（预览）" onClose={onClose} destroyOnHidden>
      {chosen ? (
        <div className="staff-stack">
          <Select
            aria-label="项目"
            style={{ minWidth: 320 }}
            value={chosen}
            options={projects.map(({ id, seq, name }) => ({ value: id, label: `${seq}. ${name}` }))}
            onChange={setChosen}
          />
          <QueryGate queries={[preview]}>{one && <Shown batch={batch} one={one} />}</QueryGate>
        </div>
      ) : (
        <p className="staff-empty">批次中还没有项目</p>
      )}
    </Drawer>
  );
}

/** The page of one project, and the sheet below it. */
function Shown({ batch, one }: { batch: Batch; one: ReviewPreviewQuery['reviewPreview'] }) {
  return (
    <>
      <p className="yjs-quiet">
        {one.institutionName
          ? `申报机构：${one.institutionName}。`
          : '不公开申报机构，会看出机构的部分和全部文件已隐去。'}
        专家在材料公开时间内、签署承诺书后看到以下材料；水印为专家姓名、手机后四位和时间。
      </p>
      <MaterialSections
        key={one.batchProjectId}
        sections={one.sections}
        watermark={['专家姓名 手机后四位']}
        empty="本批次没有公开的材料"
      />
      <h3>打分表</h3>
      <CriteriaTable criteria={batch.criteria} />
      <p className="yjs-quiet">
        每项0至{batch.scoreMax}分，步长{batch.scoreStep}；另填总体评语和是否建议通过。
        {batch.vetoEnabled && batch.vetoGrounds.length > 0 && `可提出一票否决：${batch.vetoGrounds.join('、')}。`}
      </p>
    </>
  );
}
