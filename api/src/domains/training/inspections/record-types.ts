/** Cycles and inspections as the engine and the audit log call them. */
export const CYCLE = 'inspectionCycle';
export const INSPECTION = 'projectInspection';
