import { useQuery } from '@apollo/client/react';
import { DataTable, FilterBar, PageHeader, StateTag, urlText, useUrlState } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { ManagedPlaceRowFragment as Place } from '../../../generated/graphql.ts';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { ManagedPlacesDocument } from './places.graphql.ts';

const help = [
  '对外公布的服务网点，任何人可在支付宝小程序“政策与指南—服务网点”按区查找、看地图、打电话。',
  '经纬度按高德地图（火星坐标系）填写；没有填写的不显示地图按钮。',
  '暂停开放的网点取消“对外公布”即可，信息仍然保留。',
];
/** Names and addresses are long: they wrap, and the state beside them stays in sight. */
const wrapping = { whiteSpace: 'normal', minWidth: 120, maxWidth: 220 } as const;
const placesUrl = { word: urlText() };

/** 服务网点 (01 §10.5): where the centres of one's own scope are, and whether people find them. */
export default function ServicePlaces() {
  const [{ word }, setUrl] = useUrlState(placesUrl);
  const { data, loading, error, refetch } = useQuery(ManagedPlacesDocument, { fetchPolicy: 'cache-and-network' });
  const [edited, setEdited] = useState<Place>();
  const rows = data?.managedServicePlaces.filter(({ name, address }) => `${name}${address ?? ''}`.includes(word));
  return (
    <>
      <PageHeader title="服务网点" help={<HelpLines lines={help} />} />
      <FilterBar
        fields={[{ key: 'word', kind: 'text', label: '名称或地址', width: 220 }]}
        values={{ word }}
        onChange={(patch) => setUrl(patch)}
      />
      <DataTable
        id="service-places"
        label="服务网点"
        rows={rows}
        loading={loading && !data}
        error={error}
        onRetry={() => void refetch()}
        empty={{ title: '没有服务中心', hint: '换个名称或地址再找。' }}
        columns={[
          { key: 'name', title: '服务中心', fixed: true, render: ({ name }) => <div style={wrapping}>{name}</div> },
          { key: 'address', title: '地址', render: ({ address }) => <div style={wrapping}>{address ?? '—'}</div> },
          { key: 'phone', title: '咨询电话', width: 140, render: ({ phone }) => phone ?? '—' },
          { key: 'hours', title: '开放时间', render: ({ hours }) => <div style={wrapping}>{hours ?? '—'}</div> },
          {
            key: 'map',
            title: '地图',
            width: 72,
            render: ({ longitude }) => (longitude === null ? '未标注' : '已标注'),
          },
          {
            key: 'shown',
            title: '状态',
            width: 96,
            render: ({ shown, version }) => (
              <StateTag
                title={version === 0 ? '未填写' : shown ? '已公布' : '未公布'}
                tone={shown ? 'working' : 'paused'}
              />
            ),
          },
          {
            key: 'acts',
            title: '操作',
            width: 72,
            render: (place) => (
              <Button size="small" aria-label={`修改${place.name}`} onClick={() => setEdited(place)}>
                {place.version === 0 ? '填写' : '修改'}
              </Button>
            ),
          },
        ]}
      />
      {edited && <PlaceDialog place={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}
