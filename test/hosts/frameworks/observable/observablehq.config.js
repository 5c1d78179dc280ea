export default { root: 'src', title: 'Host' };
