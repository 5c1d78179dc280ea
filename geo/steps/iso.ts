/** ISO 3166-1, numeric to alpha-2, of the countries that a map of China can show. */
const alpha2: Readonly<Record<string, string>> = {
  '004': 'AF', '050': 'BD', '064': 'BT', '096': 'BN', '104': 'MM', '116': 'KH', '316': 'GU', '356': 'IN', '360': 'ID', '364': 'IR',
  '392': 'JP', '398': 'KZ', '408': 'KP', '410': 'KR', '417': 'KG', '418': 'LA', '458': 'MY', '462': 'MV', '496': 'MN', '512': 'OM',
  '524': 'NP', '580': 'MP', '583': 'FM', '585': 'PW', '586': 'PK', '598': 'PG', '608': 'PH', '643': 'RU', '702': 'SG', '704': 'VN',
  '762': 'TJ', '764': 'TH', '784': 'AE', '795': 'TM', '840': 'US', '860': 'UZ', '144': 'LK', '682': 'SA', '887': 'YE', '250': 'FR', '626': 'TL', '690': 'SC',
};

export function alpha2OfNumeric(numeric: string): string | undefined {
  return alpha2[numeric.padStart(3, '0')];
}
