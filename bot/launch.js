import { enableCompileCache } from 'node:module';

// `npm start`. JavaScript, because Node loads its TypeScript compiler (16 MB) for a first file in TypeScript. With the
// cache turned on before, the compiled code of every TypeScript file comes from there.
enableCompileCache();
await import('./main.ts');
