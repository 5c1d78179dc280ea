export default {
  title: 'Host',
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('duikou-') } } },
};
