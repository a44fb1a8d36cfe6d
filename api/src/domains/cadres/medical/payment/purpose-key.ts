/** Key of the purpose on batches and messages (03 §33.7). */
export const MEDICAL_PURPOSE = 'QYJZ_YLBX';
