import { useQuery } from '@apollo/client/react';
import { QueryGate } from '@yjs/web-kit';
import { LinkButton } from '../app/LinkButton.tsx';
import { PageTitle } from '../app/PageTitle.tsx';
import { PersonOnly } from '../rights/PersonOnly.tsx';
import { EarlierMaterials } from './EarlierMaterials.tsx';
import { KeptMaterial } from './KeptMaterial.tsx';
import { MaterialLibraryDocument } from './library.graphql.ts';

/** 材料库 (01 §10.5): own e-licences and uploads that are kept by choice, to be handed in again. */
export default function LibraryPage() {
  return (
    <>
      <PageTitle title="材料库">
        <p className="apply-quiet">存入的材料只有您本人能看到，下次申请时可以直接选用。存不存由您决定。</p>
      </PageTitle>
      <PersonOnly right="LIBRARY">
        <Library />
      </PersonOnly>
    </>
  );
}

function Library() {
  const query = useQuery(MaterialLibraryDocument, { fetchPolicy: 'cache-and-network' });
  const library = query.data?.materialLibrary;
  return (
    <QueryGate queries={[query]}>
      {library && (
        <>
          <section className="apply-card" aria-labelledby="kept">
            <h2 id="kept">
              已存入的材料{' '}
              <span className="apply-quiet">
                {library.kept.length} 份，最多 {library.most} 份
              </span>
            </h2>
            {library.kept.length === 0 && (
              <>
                <p>材料库里还没有材料。上传材料后，可以选择“存入材料库”。</p>
                <div className="apply-acts apply-acts-left">
                  <LinkButton to="/">去办理</LinkButton>
                </div>
              </>
            )}
            <ul className="apply-materials">
              {library.kept.map((one) => (
                <KeptMaterial key={one.id} material={one} />
              ))}
            </ul>
            {library.kept.length > 0 && <p className="apply-quiet apply-below">从这里删除，不影响已经提交的申请。</p>}
          </section>
          <EarlierMaterials earlier={library.earlier} full={library.kept.length >= library.most} />
        </>
      )}
    </QueryGate>
  );
}
