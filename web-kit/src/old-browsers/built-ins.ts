/**
 * What browsers of Chromium 86 and its age lack, in one script that only they load, before anything else (XC-08): `look.js` beside it asks for
 * it. The language's own comes from core-js, whole, so that nobody has to know which parts the pages and their libraries use.
 */
import 'core-js/stable';
import type { Transformer } from '@ant-design/cssinjs';
import legacyLogicalPropertiesTransformer from '@ant-design/cssinjs/es/transformers/legacyLogicalProperties';
import { addWebPlatform } from './web-platform.ts';

addWebPlatform();
// By its own file, since the library's index would bring React along; each of the two folders of the library declares the same type anew.
globalThis.yjsOldBrowser = { transformers: [legacyLogicalPropertiesTransformer as unknown as Transformer] };
