/** Before and beyond, no calendar of ours counts; reckoning there leaves what the database can hold. */ const [EARLIEST, BEYOND] = [
    '1900-01-01',
    '2200-01-01'
];
/** Of a day, or of an instant in UTC, as text; years beyond four digits begin with a sign and are neither. */ export const isReckonable = (day)=>day >= EARLIEST && day < BEYOND;

//# sourceMappingURL=reckonable.js.map