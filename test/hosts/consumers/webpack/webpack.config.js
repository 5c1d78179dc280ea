export default {
  mode: 'production',
  entry: { main: './main.js', strict: './strict.js' },
  performance: false,
  // The test's own time: minifying takes half a minute.
  optimization: { minimize: false },
};
