import { ProblemSummary, QueryGate, Uploads, useUploads } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { Steps } from '../app/Steps.tsx';
import { useBundle } from '../app/useBundle.ts';
import { useCloseGuard } from '../app/useCloseGuard.ts';
import { useFocusOfHash } from '../app/useFocusOfHash.ts';
import { useDraft } from '../draft/draft-context.ts';
import { SavedNote } from '../draft/SavedNote.tsx';
import { MaterialCard } from './MaterialCard.tsx';
import { excessOf } from './upload-rules.ts';
import { missing, useMaterials } from './useMaterials.ts';

/** Page 3, 材料上传 (01 §9.4): one card for each material, the required ones first. */
export default function MaterialsPage() {
  const { files, flush } = useDraft();
  const query = useMaterials();
  const navigate = useNavigate();
  const { page } = useBundle();
  useFocusOfHash(useLocation());
  const [attempt, setAttempt] = useState(0);
  const uploads = useUploads();
  useCloseGuard(uploads.busy);
  const materials = query.data?.applicationMaterials ?? [];
  const told = (code: string) => query.data?.toldParameters.find((one) => one.code === code)?.text ?? '规定数量';
  const lacking = missing(materials, files);
  const sorted = [...materials].sort((one, other) => Number(other.required) - Number(one.required));
  const count = Object.values(files).reduce((sum, list) => sum + list.length, 0);
  const excess = excessOf(query.data, { held: 0, added: count });

  async function goOn(): Promise<void> {
    setAttempt((tries) => tries + 1);
    if (lacking.length > 0) return;
    await flush();
    await navigate(page('confirm'));
  }

  return (
    <>
      <Steps here="材料上传" />
      <PageTitle title="材料上传">
        <p className="apply-quiet">
          PDF、JPG、PNG，每个不超过{told('material.maxMb')}，一共不超过{told('material.maxFiles')}，已上传{count}个。
          上传的文件随草稿保存。
        </p>
        <SavedNote />
      </PageTitle>
      <QueryGate queries={[query]}>
        <ProblemSummary
          title="还缺少必需的材料"
          attempt={attempt}
          problems={
            attempt === 0
              ? []
              : lacking.map(({ code, name }) => ({
                  key: code,
                  message: `必需材料“${name}”未上传`,
                  href: `#material-${code}`,
                  onPick: () => void navigate({ hash: `material-${code}` }, { replace: true }),
                }))
          }
        />
        <Uploads report={uploads.report}>
          {sorted.map((material) => (
            <MaterialCard key={material.code} material={material} />
          ))}
        </Uploads>
        {excess && <Alert type="error" showIcon title={excess} />}
        {query.data && materials.length === 0 && <section className="apply-card">您的情况不需要上传材料。</section>}
      </QueryGate>
      <div className="apply-bar yjs-no-print">
        <LinkButton to={page('form')}>上一步</LinkButton>
        <Button
          type="primary"
          disabled={!query.data || uploads.busy || excess !== undefined}
          onClick={() => void goOn()}
        >
          下一步：核对提交
        </Button>
      </div>
    </>
  );
}
