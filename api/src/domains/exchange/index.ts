export { loadDemoFiles } from './intake/demo/load-demo-intakes.ts';
export { recordTransferAlarm } from './monitor/record-transfer.ts';
export { onTransferAlarm, type TransferAlarm } from './uplink/alarm.ts';
export { type DemoEntry, loadDemoEntry } from './uplink/demo/load-demo-entry.ts';
