import { QueryGate, Uploads, useUploads } from '@yjs/web-kit';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageTitle } from '../app/PageTitle.tsx';
import { Steps } from '../app/Steps.tsx';
import { useDraft } from '../draft/draft-context.ts';
import { SavedNote } from '../draft/SavedNote.tsx';
import { MaterialCard } from './MaterialCard.tsx';
import { missing, useMaterials } from './useMaterials.ts';

/** Page 3, 材料上传 (01 §9.4): one card for each material, the required ones first. */
export default function MaterialsPage() {
  const { files, flush } = useDraft();
  const query = useMaterials();
  const navigate = useNavigate();
  const [tried, setTried] = useState(false);
  const uploads = useUploads();
  const materials = query.data?.applicationMaterials ?? [];
  const lacking = missing(materials, files);
  const sorted = [...materials].sort((one, other) => Number(other.required) - Number(one.required));

  async function goOn(): Promise<void> {
    setTried(true);
    if (lacking.length > 0) return;
    await flush();
    await navigate('/confirm');
  }

  return (
    <>
      <Steps here="材料上传" />
      <PageTitle title="材料上传">
        <p className="apply-quiet">PDF、JPG、PNG，每个不超过 10 MB，一共不超过 20 个。上传的文件随草稿保存。</p>
        <SavedNote />
      </PageTitle>
      <QueryGate queries={[query]}>
        {tried && lacking.length > 0 && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title="还缺少必需的材料"
            description={
              <ul>
                {lacking.map(({ code, name }) => (
                  <li key={code}>
                    <a href={`#material-${code}`}>{name}</a>
                  </li>
                ))}
              </ul>
            }
          />
        )}
        <Uploads report={uploads.report}>
          {sorted.map((material) => (
            <MaterialCard key={material.code} material={material} />
          ))}
        </Uploads>
        {query.data && materials.length === 0 && <section className="apply-card">您的情况不需要上传材料。</section>}
      </QueryGate>
      <div className="apply-bar yjs-no-print">
        <Link to="/form">
          <Button>上一步</Button>
        </Link>
        <Button type="primary" disabled={!query.data || uploads.busy} onClick={() => void goOn()}>
          下一步：核对提交
        </Button>
      </div>
    </>
  );
}
