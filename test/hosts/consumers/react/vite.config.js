export default {
  // React warns of what it had to mend while it hydrates only in its development build; all else is built for production.
  define: { 'process.env.NODE_ENV': '"development"' },
  build: { rolldownOptions: { input: 'client.tsx', output: { entryFileNames: '[name].js' } } },
};
