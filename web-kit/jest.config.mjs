import { functionsProject, webProject } from '../jest.web.mjs';

export default { projects: [webProject('web-kit'), functionsProject(['web-kit'])] };
