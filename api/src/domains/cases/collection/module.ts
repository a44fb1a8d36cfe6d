import { defineModule } from '../../../platform/kernel/index.ts';
import { CollectionResolver } from './collection.resolver.ts';
import { handoverInbound } from './handover-inbound.ts';
import { HandoverResolver } from './handovers/handover.resolver.ts';
import { collectionNotices } from './notices.ts';
import { seedItems } from './shipped-items.ts';
import { maxFiles, maxMb, minWidthPx } from './uploads/parameters.ts';

/** 材料采集项 of matters, and the finished cases that 安置系统 hands over with them (R9.5 … R9.7). */
export const collectionModule = defineModule({
  name: 'collection',
  title: '材料采集项',
  resolvers: [CollectionResolver, HandoverResolver],
  parameters: [maxMb, maxFiles, minWidthPx],
  notices: collectionNotices,
  inbound: [handoverInbound],
  permissions: [
    {
      code: 'collection:view',
      title: '查看材料采集项',
      roles: ['ADMIN', 'CITY_CENTRE', 'CITY_OFFICER', 'DIST_CHIEF', 'BIZ_OFFICER', 'TECH'],
    },
    {
      code: 'handover:view',
      title: '查看安置系统移交的办结件',
      roles: [
        'ADMIN',
        'CITY_CENTRE',
        'CITY_OFFICER',
        'DIST_CHIEF',
        'BIZ_OFFICER',
        'CENTRE_HEAD',
        'CENTRE_CLERK',
        'TECH',
      ],
    },
    { code: 'collection:manage', title: '维护材料采集项', roles: ['ADMIN', 'CITY_CENTRE'] },
  ],
  menus: [
    {
      key: 'collection-items',
      area: 'config',
      title: '材料采集项',
      route: '/collection-items',
      icon: 'FileSearchOutlined',
      order: 63,
      permissions: ['collection:view'],
    },
    {
      key: 'handovers',
      area: 'exchange',
      title: '办结件移交',
      route: '/handovers',
      icon: 'InboxOutlined',
      order: 64,
      permissions: ['handover:view'],
    },
  ],
  auditEvents: [{ code: 'collection.change', title: '维护材料采集项' }],
  errors: { 'E-0520': '采集项编码已使用，请另取编码' },
  seed: seedItems,
});
