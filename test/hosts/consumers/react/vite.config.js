// React tells of what it had to mend while it hydrates only in its development build.
process.env.NODE_ENV = 'development';

export default {
  mode: 'development',
  define: { 'process.env.NODE_ENV': '"development"' },
  build: { rolldownOptions: { input: 'client.tsx', output: { entryFileNames: '[name].js' } } },
};
