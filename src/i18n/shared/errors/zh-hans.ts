import type { ErrorWords } from './en.ts';

export const zhHans: ErrorWords = {
  'unknown-select': ({ value }) => `没有名为“${value}”的地区或结对。地图保持原样，请从列表里选一个。`,
  'unknown-topic': ({ value, known }) => `没有名为“${value}”的主题，仍显示原来的主题。可用的有：${known}。`,
  'unknown-lang': ({ value, known }) => `没有“${value}”这种语言，仍用原来的语言。可用的有：${known}。`,
  'unknown-words': ({ value }) => `文字表里没有“${value}”，或者它应是函数而不是文字；界面文字保持不变。`,
  'unknown-renderer': ({ value, known }) => `没有名为“${value}”的绘图方式，改为自动选择。可用的有：${known}。`,
  'unknown-theme': ({ value, known }) => `没有名为“${value}”的外观设置，仍用原来的。可用的有：${known}。`,
  'unknown-bounds': ({ value }) => `视野“${value}”无法识别，仍用原来的视野。`,
  'unknown-view': ({ value, known }) => `没有名为“${value}”的视图，其余照常显示。可用的有：${known}。`,
  'unknown-width': ({ value, known }) => `没有名为“${value}”的线宽算法，画面保持不变。可选：${known}。`,
  'unknown-top': ({ value, known }) => `“${value}”不是流动的条数，画面保持不变。可选：${known}。`,
  'unknown-compare': ({ value, known }) => `“${value}”不是可以并列的两对，现在显示全部。可选：${known}。`,
  'unknown-sources': ({ value, known }) => `没有名为“${value}”的来源选项，画面保持不变。可选：${known}。`,
  'unknown-src': ({ value }) => `链接里的数据“${value}”无法读取（只接受 http 或 https 网址，或完整的数据）。仍显示原来的数据。`,
  'unknown-record': ({ value }) => `数据中没有记录“${value}”，其余内容照常显示。`,
  'other-data-version': ({ found, known, age }) =>
    `这个链接是用${age === 'older' ? '较早' : age === 'newer' ? '较新' : '另一'}的数据版本 ${found} 做的，现在显示的是 ${known}，数字可能不同。${age === 'newer' ? '本页的数据较旧，请查看是否有更新的页面。' : '引用时请写明版本。'}`,
  'unknown-step': ({ value, known }) => `没有名为“${value}”的步骤，画面保持不变。可用的有：${known}。`,
  'tour-unusable': ({ reason }) => `导览无法读取${reason === '' ? '' : `（${reason}）`}，地图照常使用。请检查网络后重试。`,
  'tour-problems': ({ shown, read, problems }) => `导览${read}步中有${shown}步可以使用；其余各步请先改正文件。${problems}`,
  'tour-unknown-parts': ({ parts }) => `导览提到了数据中没有的内容，这些步骤照常进行，但不显示：${parts}。`,
  'window-refused': () => '浏览器没有打开第二个窗口，或该窗口没有响应；讲稿显示在说明下方。',
  'full-screen-refused': ({ reason }) => `浏览器没有进入全屏（${reason}）。导览照常进行；可以试试浏览器自己的全屏键（F11）。`,
  'unknown-host': ({ value }) => `本页没有 id 为“${value}”的地图或地图集，面板暂时无法显示。`,
  'data-blocked': ({ src }) =>
    `无法读取 ${src}：网络不通，或对方服务器不允许其他网页读取（需要响应头 Access-Control-Allow-Origin）。仍显示原来的数据；可以下载该文件，再拖进来。`,
  'data-needs-consent': ({ host }) =>
    `这个链接要显示 ${host} 的数据。那是另一个网站，数据未经 Duikou 核对；获取时，该网站会得知本机的网络地址。仍显示原来的数据。`,
  'data-not-json': ({ src }) => `${src} 不是 JSON 文件，或者不完整。仍显示原来的数据；请检查文件内容。`,
  'data-cut-off': ({ src }) => `数据文件 ${src} 在传完之前中断了。仍显示原来的数据；请检查网络后重试。`,
  'data-silent': ({ src, seconds }) =>
    `${src} 的服务器${seconds}秒内没有传来数据，或传来的数据太少，已停止等待。仍显示原来的数据；可以重试，或下载该文件后拖进来。`,
  'data-too-large': ({ src, megabytes }) => `${src} 超过${megabytes} MB，已停止读取。仍显示原来的数据；请换一个小一些的文件。`,
  'data-newer-schema': ({ found, known }) => `数据文件的格式（${found}）比本程序支持的（${known}）新。仍显示原来的数据；请更新 Duikou。`,
  'data-unusable': ({ problems }) => `数据文件里没有可以显示的结对（${problems}处问题）。仍显示原来的数据。`,
  'user-data-unusable': ({ title, reason }) => `${title} 里没有可以画出的行：${reason}仍显示原来的数据。`,
  'data-skipped': ({ skipped, read, first }) => `读取${read}条，已跳过有问题的${skipped}条：${first}`,
  'not-displayed': () => '地图没有显示在页面上，因此没有图像。请先显示地图，再试一次。',
  'address-taken': () => '本页另一个地图集已用网址保存视图；这一个照常可用，但网址里没有它的视图。请只给其中一个写 address 属性。',
  'mark-without-place': ({ value }) =>
    `本页有一个标记没有可用的位置（${value}），因此不显示。请写明 lon（−180～180）和 lat（−85～85）。`,
  'picture-too-large': ({ width, height }) => `浏览器无法绘制${width} × ${height}像素的图片，没有生成。请选择较小的倍数，或保存为 SVG。`,
  'one-file-unavailable': () => '无法加载 duikou.html，没有生成。请检查网络后重试。',
  'webgl-unavailable': () => '此浏览器无法使用 WebGL，已改用 SVG 地图，功能不受影响。',
  'webgl-lost': () => '显卡中断了绘图，已改用 SVG 地图，选择未丢失；恢复后会自动切换回来。',
  'worker-silent': () => '地图的后台程序没有响应（可能被安全策略阻止），已改用 SVG 地图，功能不受影响。',
};
