import { nodeResolve } from '@rollup/plugin-node-resolve';

export default {
  input: { main: 'main.js', strict: 'strict.js', 'duikou-worker': 'duikou/worker.js' },
  output: { dir: 'dist', format: 'es' },
  plugins: [nodeResolve({ browser: true })],
};
