/**
 * What browsers of Chromium 86 and its age lack, in one script that only they load, before anything else (XC-08): `look.js` beside it asks for
 * it. The language's own comes from core-js, whole, so that nobody has to know which parts the pages and their libraries use.
 */
import 'core-js/stable';
import legacyLogicalPropertiesTransformer from '@ant-design/cssinjs/es/transformers/legacyLogicalProperties';
import { addWebPlatform } from './web-platform.ts';

addWebPlatform();
globalThis.yjsOldBrowser = { transformers: [legacyLogicalPropertiesTransformer] };
