import { NotFound } from '@yjs/web-kit';
import { lazy } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import './config/config.css';

const MonitorBoard = lazy(() => import('./monitor/MonitorBoard.tsx'));
const AnomalyList = lazy(() => import('./monitor/AnomalyList.tsx'));
const RuleList = lazy(() => import('./monitor/RuleList.tsx'));
const BanList = lazy(() => import('./bans/BanList.tsx'));
const SourceList = lazy(() => import('./sources/SourceList.tsx'));
const SourcePage = lazy(() => import('./sources/SourcePage.tsx'));
const SourceEditor = lazy(() => import('./sources/SourceEditor.tsx'));
const ChannelList = lazy(() => import('./channels/ChannelList.tsx'));
const ChannelPage = lazy(() => import('./channels/ChannelPage.tsx'));
const ChannelEditor = lazy(() => import('./channels/ChannelEditor.tsx'));
const DistributionList = lazy(() => import('./distributions/DistributionList.tsx'));
const DistributionPage = lazy(() => import('./distributions/DistributionPage.tsx'));
const DistributionEditor = lazy(() => import('./distributions/DistributionEditor.tsx'));
const AppList = lazy(() => import('./apps/AppList.tsx'));
const IntakeList = lazy(() => import('./intakes/IntakeList.tsx'));
const IntakePage = lazy(() => import('./intakes/IntakePage.tsx'));
const GraphPage = lazy(() => import('./graph/GraphPage.tsx'));
const ExchangeLog = lazy(() => import('./log/ExchangeLog.tsx'));
const LogIntegrity = lazy(() => import('./log/LogIntegrity.tsx'));
const PayloadRequests = lazy(() => import('./log/PayloadRequests.tsx'));
const ExchangeStatisticsPage = lazy(() => import('./statistics/ExchangeStatisticsPage.tsx'));
const ExchangeReportPage = lazy(() => import('./statistics/ExchangeReportPage.tsx'));

/** Below `/exchange`. Each page is loaded when it is opened, and that there are so many of them costs the workbench nothing. */
const pages: RouteObject[] = [
  { path: 'sources', element: <SourceList /> },
  { path: 'sources/new', element: <SourceEditor /> },
  { path: 'sources/:id', element: <SourcePage /> },
  { path: 'sources/:id/edit', element: <SourceEditor /> },
  { path: 'channels', element: <ChannelList /> },
  { path: 'channels/new', element: <ChannelEditor /> },
  { path: 'channels/:id', element: <ChannelPage /> },
  { path: 'channels/:id/edit', element: <ChannelEditor /> },
  { path: 'distributions', element: <DistributionList /> },
  { path: 'distributions/new', element: <DistributionEditor /> },
  { path: 'distributions/:id', element: <DistributionPage /> },
  { path: 'distributions/:id/edit', element: <DistributionEditor /> },
  { path: 'apps', element: <AppList /> },
  { path: 'intakes', element: <IntakeList /> },
  { path: 'intakes/:id', element: <IntakePage /> },
  { path: 'graph', element: <GraphPage /> },
  { path: 'monitor', element: <MonitorBoard /> },
  { path: 'anomalies', element: <AnomalyList /> },
  { path: 'rules', element: <RuleList /> },
  { path: 'bans', element: <BanList /> },
  { path: 'log', element: <ExchangeLog /> },
  { path: 'log/integrity', element: <LogIntegrity /> },
  { path: 'log/payloads', element: <PayloadRequests /> },
  { path: 'statistics', element: <ExchangeStatisticsPage /> },
  { path: 'statistics/report', element: <ExchangeReportPage /> },
  { path: '*', element: <NotFound /> },
];

/** The pages of 数据交换. */
export default function ExchangePages() {
  return useRoutes(pages);
}
