/** Known places without a position on this map: divisions of Taiwan, countries and large foreign cities. */
import { foldForSearch } from '../../data/fold-for-search.ts';

/** The divisions of Taiwan, for which GB/T 2260 has no codes. Their short names omit the last character. */
export const divisionsOfTaiwan: readonly (readonly [simplified: string, traditional: string, en: string])[] = [
  ['台北市', '臺北市', 'Taipei'],
  ['新北市', '新北市', 'New Taipei'],
  ['桃园市', '桃園市', 'Taoyuan'],
  ['台中市', '臺中市', 'Taichung'],
  ['台南市', '臺南市', 'Tainan'],
  ['高雄市', '高雄市', 'Kaohsiung'],
  ['基隆市', '基隆市', 'Keelung'],
  ['新竹市', '新竹市', 'Hsinchu'],
  ['新竹县', '新竹縣', 'Hsinchu County'],
  ['嘉义市', '嘉義市', 'Chiayi'],
  ['嘉义县', '嘉義縣', 'Chiayi County'],
  ['苗栗县', '苗栗縣', 'Miaoli'],
  ['彰化县', '彰化縣', 'Changhua'],
  ['南投县', '南投縣', 'Nantou'],
  ['云林县', '雲林縣', 'Yunlin'],
  ['屏东县', '屏東縣', 'Pingtung'],
  ['宜兰县', '宜蘭縣', 'Yilan'],
  ['花莲县', '花蓮縣', 'Hualien'],
  ['台东县', '臺東縣', 'Taitung'],
  ['澎湖县', '澎湖縣', 'Penghu'],
];

const cities =
  '东京 大阪 京都 横滨 名古屋 福冈 札幌 神户 冲绳 首尔 汉城 釜山 仁川 济州 济州岛 平壤 曼谷 清迈 普吉 吉隆坡 槟城 雅加达 巴厘岛 马尼拉 河内 胡志明市 岘港 金边 暹粒 仰光 曼德勒 万象 新德里 德里 孟买 加尔各答 班加罗尔 达卡 科伦坡 卡拉奇 伊斯兰堡 加德满都 迪拜 阿布扎比 多哈 德黑兰 伊斯坦布尔 莫斯科 圣彼得堡 海参崴 符拉迪沃斯托克 伯力 哈巴罗夫斯克 布拉戈维申斯克 赤塔 伊尔库茨克 新西伯利亚 乌兰巴托 阿拉木图 塔什干 伦敦 曼彻斯特 巴黎 里昂 柏林 法兰克福 慕尼黑 汉堡 杜塞尔多夫 杜伊斯堡 罗马 米兰 威尼斯 马德里 巴塞罗那 里斯本 阿姆斯特丹 鹿特丹 布鲁塞尔 安特卫普 维也纳 苏黎世 日内瓦 华沙 布拉格 布达佩斯 雅典 哥本哈根 斯德哥尔摩 赫尔辛基 奥斯陆 基辅 明斯克 开罗 约翰内斯堡 开普敦 内罗毕 亚的斯亚贝巴 拉各斯 卡萨布兰卡 纽约 洛杉矶 旧金山 三藩市 芝加哥 西雅图 波士顿 华盛顿 休斯敦 迈阿密 拉斯维加斯 夏威夷 檀香山 多伦多 温哥华 蒙特利尔 墨西哥城 圣保罗 里约热内卢 布宜诺斯艾利斯 圣地亚哥 利马 悉尼 墨尔本 布里斯班 珀斯 奥克兰 ' +
  'Tokyo Osaka Kyoto Yokohama Nagoya Fukuoka Sapporo Kobe Okinawa Seoul Busan Pusan Incheon Jeju Pyongyang Bangkok Phuket Penang Jakarta Bali Manila Hanoi Danang Yangon Mandalay Vientiane Delhi Mumbai Bombay Kolkata Calcutta Bangalore Dhaka Colombo Karachi Islamabad Kathmandu Dubai Doha Tehran Istanbul Moscow Vladivostok Khabarovsk Blagoveshchensk Chita Irkutsk Novosibirsk Ulaanbaatar Almaty Tashkent London Manchester Paris Lyon Berlin Frankfurt Munich Hamburg Duisburg Rome Milan Venice Madrid Barcelona Lisbon Amsterdam Rotterdam Brussels Antwerp Vienna Zurich Geneva Warsaw Prague Budapest Athens Copenhagen Stockholm Helsinki Oslo Kyiv Kiev Minsk Cairo Johannesburg Nairobi Lagos Casablanca Chicago Seattle Boston Washington Houston Miami Honolulu Toronto Vancouver Montreal Sydney Melbourne Brisbane Perth Auckland';
/** Names of several words, and names of countries in addition to those of the platform. */
const others: readonly string[] = [
  'Kuala Lumpur',
  'Ho Chi Minh City',
  'Phnom Penh',
  'New Delhi',
  'Abu Dhabi',
  'St. Petersburg',
  'Saint Petersburg',
  'Cape Town',
  'Addis Ababa',
  'New York',
  'Los Angeles',
  'San Francisco',
  'Las Vegas',
  'Mexico City',
  'Sao Paulo',
  'Rio de Janeiro',
  'Buenos Aires',
  'USA',
  'US',
  'UK',
  'Korea',
  'Republic of Korea',
  'DPRK',
  'UAE',
  '南韩',
  '北韩',
  '朝鲜',
  '俄国',
];
const ownCodes: ReadonlySet<string> = new Set(['CN', 'HK', 'MO', 'TW']);

let known: ReadonlySet<string> | null = null;

/** The names, which are collected for the first name that is not in the gazetteer. */
function namesOutside(): ReadonlySet<string> {
  if (known) return known;
  const names = new Set([...cities.split(' '), ...others].map(foldForSearch));
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !ownCodes.has(code));
  for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = regions.of(code);
      if (name !== undefined) names.add(foldForSearch(name));
    }
  }
  return (known = names);
}

/** Whether a name that is not in the gazetteer is that of a country or a large foreign city. */
export function isOutsideName(text: string): boolean {
  if (text.length > maxNameLength) return false;
  const key = foldForSearch(text);
  const names = namesOutside();
  return names.has(key) || (/^\p{Script=Han}{2,}[市国省州]$/u.test(text) && names.has(key.slice(0, -1)));
}

const maxNameLength = 40;
