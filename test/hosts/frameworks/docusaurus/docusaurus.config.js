module.exports = {
  title: 'Host',
  url: 'https://host.example',
  baseUrl: '/',
  presets: [['classic', { docs: false, blog: false }]],
};
