export const HOTLINE_ORDER = 'hotlineOrder';
