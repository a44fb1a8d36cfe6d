import { webProject } from '../jest.web.mjs';

export default webProject('web-kit');
