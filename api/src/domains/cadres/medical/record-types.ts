/** Types of the records of 医疗补助 in history, to-dos and changes. */
export const CYCLE = 'medicalCycle';
export const ROSTER = 'medicalRoster';
export const DISTRICT = 'medicalDistrict';
export const STREET = 'medicalStreet';
export const ROW = 'medicalRow';
export const LINE = 'medicalLine';
