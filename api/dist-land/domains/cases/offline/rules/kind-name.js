/** The kind's name, where the kind itself would be a circle. */ export const AUTO_FINISH = 'auto-finish';

//# sourceMappingURL=kind-name.js.map